package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.EnergyTaxExemption;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndAfterStart;

@Validates(
        value = EnergyTaxExemption.class,
        says = "A tax exemption must end later than the day when it starts.",
        source = Source.PUBLISHED,
        published = "Validate effective_to not before or equal to effective_from",
        codes = EndAfterStart.CODE)
final class TaxExemptionEndsAfterItStarts extends EndAfterStart<EnergyTaxExemption> {
    TaxExemptionEndsAfterItStarts() {
        super(EnergyTaxExemption::effectiveFrom, "effective_to", EnergyTaxExemption::effectiveTo);
    }
}
