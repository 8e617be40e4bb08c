package io.krakenemulator.schema.supply;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Whether an electricity meter point is energised (E) or de-energised (D).")
public enum ElectricityEnergisationStatus {
    E,
    D
}
