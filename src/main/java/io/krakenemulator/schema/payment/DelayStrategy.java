package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "How the days between a bill and its payment are counted.")
public enum DelayStrategy {
    FIXED,
    WORKING_DAYS
}
