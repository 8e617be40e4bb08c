package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.Contract;
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
    static final String OPEN_ENDED = "open_ended_agreement_for_end_dated_product";

    @Override
    public void check(Contract contract, Facts facts, Problems problems) {
        if (contract.effectiveTo() != null) {
            return;
        }
        facts.tariff(contract.tariffCode())
                .map(Facts.Tariff::product)
                .filter(Facts.Product::endsItsAgreements)
                .ifPresent(product -> problems.at("effective_to")
                        .add(
                                OPEN_ENDED,
                                "effective_to is required: product %s ends on %s."
                                        .formatted(product.code(), product.endsAt())));
    }
}
