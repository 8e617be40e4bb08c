package io.krakenemulator.schema.metering;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Generation of a smart meter; NONE for a meter that is not smart.")
public enum SmartType {
    NONE,
    SMETS1,
    /** A first-generation meter that has been enrolled with the national network. */
    SMETS1_ENROLLED,
    SMETS2
}
