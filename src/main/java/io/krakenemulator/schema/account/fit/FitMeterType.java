package io.krakenemulator.schema.account.fit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "What a meter of an installation measures.")
public enum FitMeterType {
    EXPORT,
    SUPPLY,
    GENERATION
}
