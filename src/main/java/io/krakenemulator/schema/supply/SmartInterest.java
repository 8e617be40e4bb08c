package io.krakenemulator.schema.supply;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Whether a customer wants a smart meter.")
public enum SmartInterest {
    NOT_INTERESTED,
    INTERESTED,
    NOT_AT_THE_MOMENT
}
