package io.krakenemulator.schema.transaction.rules;

import io.krakenemulator.schema.transaction.EnergySupplyCharge;
import io.krakenemulator.validation.AskedList;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergySupplyCharge.class,
        says = "The product of a supply charge must exist.",
        source = Source.PUBLISHED,
        published = "Validate product code exists",
        codes = ChargedProductExists.NOT_FOUND,
        field = "product_code")
final class ChargedProductExists implements Rule<EnergySupplyCharge> {
    static final String NOT_FOUND = "product_code_does_not_exist";

    @Override
    public void check(EnergySupplyCharge charge, Facts facts, Problems problems) {
        if (facts.product(charge.productCode()).isEmpty()) {
            problems.at("product_code")
                    .addNotListed(
                            NOT_FOUND,
                            charge.productCode()
                                    + " is not a known product: create it, or see products in the reference data.",
                            facts,
                            AskedList.ofProducts(),
                            charge.productCode());
        }
    }
}
