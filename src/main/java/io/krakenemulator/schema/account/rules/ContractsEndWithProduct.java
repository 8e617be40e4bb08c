package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.Contract;
import io.krakenemulator.schema.contract.rules.EndsWithItsProduct;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** A contract on a product that ends has an end itself. A product that is only withdrawn from sale ends nothing. */
@Validates(
        value = Contract.class,
        name = "Validate effective to provided for end dated product",
        codes = ContractsEndWithProduct.OPEN_ENDED)
final class ContractsEndWithProduct implements Rule<Contract> {
    static final String OPEN_ENDED = EndsWithItsProduct.OPEN_ENDED;

    @Override
    public void check(Contract contract, Facts facts, Problems problems) {
        EndsWithItsProduct.check(contract.effectiveTo(), contract.tariffCode(), facts, problems);
    }
}
