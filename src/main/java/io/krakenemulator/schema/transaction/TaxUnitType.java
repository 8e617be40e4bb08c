package io.krakenemulator.schema.transaction;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "What a tax rate is counted in: a share of the money, or money for each kWh.")
public enum TaxUnitType {
    PROPORTION,
    CURRENCY_PER_KWH
}
