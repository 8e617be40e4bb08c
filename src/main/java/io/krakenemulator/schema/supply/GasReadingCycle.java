package io.krakenemulator.schema.supply;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "How often a gas meter is read, by the code of the industry flows.")
public enum GasReadingCycle {
    CYYY,
    CYSS,
    CYQS,
    CYLM,
    CYSM,
    CYNM
}
