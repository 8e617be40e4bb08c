package io.krakenemulator.schema.account.rules.agreement;

import io.krakenemulator.schema.account.Contract;
import io.krakenemulator.schema.contract.rules.EndsWithItsProduct;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** Published for agreements of meter points; contracts are the guide's form of them. */
@Validates(
        value = Contract.class,
        says = "A contract must have an end if its product ends. A product that is only withdrawn from"
                + " sale does not end.",
        source = Source.INFERRED,
        codes = ContractsEndWithProduct.OPEN_ENDED)
final class ContractsEndWithProduct implements Rule<Contract> {
    static final String OPEN_ENDED = EndsWithItsProduct.OPEN_ENDED;

    @Override
    public void check(Contract contract, Facts facts, Problems problems) {
        EndsWithItsProduct.check(contract.effectiveTo(), contract.tariffCode(), facts, problems);
    }
}
