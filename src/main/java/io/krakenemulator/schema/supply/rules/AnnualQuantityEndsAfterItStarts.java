package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.GasAnnualQuantity;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

/** An annual quantity does not end before it starts. */
@Validates(
        value = GasAnnualQuantity.class,
        name = "Validate effective_to not before effective_from",
        codes = EndNotBeforeStart.CODE)
final class AnnualQuantityEndsAfterItStarts extends EndNotBeforeStart<GasAnnualQuantity> {
    AnnualQuantityEndsAfterItStarts() {
        super(GasAnnualQuantity::effectiveFrom, "effective_to", GasAnnualQuantity::effectiveTo);
    }
}
