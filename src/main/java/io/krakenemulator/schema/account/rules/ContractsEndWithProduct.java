package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.Contract;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** A contract on a product that ends has an end itself. */
@Validates(
        value = Contract.class,
        name = "Validate effective to provided for end dated product",
        codes = ContractsEndWithProduct.OPEN_ENDED)
final class ContractsEndWithProduct implements Rule<Contract> {
    static final String OPEN_ENDED = "open_ended_agreement_for_end_dated_product";

    @Override
    public void check(Contract contract, Facts facts, Problems problems) {
        boolean ends = facts.tariff(contract.tariffCode())
                .filter(tariff -> tariff.product().isEndDated())
                .isPresent();
        if (ends && contract.effectiveTo() == null) {
            problems.at("effective_to").add(OPEN_ENDED, "The product ends, and so must the contract.");
        }
    }
}
