package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.GasAnnualQuantity;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

@Validates(
        value = GasAnnualQuantity.class,
        says = "An annual quantity must not end before it starts.",
        source = Source.PUBLISHED,
        published = "Validate effective_to not before effective_from",
        codes = EndNotBeforeStart.CODE)
final class AnnualQuantityEndsAfterItStarts extends EndNotBeforeStart<GasAnnualQuantity> {
    AnnualQuantityEndsAfterItStarts() {
        super(GasAnnualQuantity::effectiveFrom, "effective_to", GasAnnualQuantity::effectiveTo);
    }
}
