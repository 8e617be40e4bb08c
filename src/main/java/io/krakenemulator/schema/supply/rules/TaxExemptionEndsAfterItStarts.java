package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.EnergyTaxExemption;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndAfterStart;

/** A tax exemption ends after the day on which it starts. */
@Validates(
        value = EnergyTaxExemption.class,
        name = "Validate effective_to not before or equal to effective_from",
        codes = EndAfterStart.CODE)
final class TaxExemptionEndsAfterItStarts extends EndAfterStart<EnergyTaxExemption> {
    TaxExemptionEndsAfterItStarts() {
        super(EnergyTaxExemption::effectiveFrom, "effective_to", EnergyTaxExemption::effectiveTo);
    }
}
