package io.krakenemulator.schema.metering;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        description =
                "The unit in which a gas meter counts: hundreds of cubic feet (SCFH) or cubic " + "metres (SCMH).")
public enum GasUnitsOfMeasure {
    SCFH,
    SCMH
}
