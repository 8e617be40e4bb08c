package io.krakenemulator.schema.contract.rules;

import io.krakenemulator.schema.contract.Agreement;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;

/** An agreement on a product that ends has an end itself. */
abstract class EndsWithItsProduct<T extends Agreement> implements Rule<T> {
    static final String OPEN_ENDED = "open_ended_agreement_for_end_dated_product";

    @Override
    public void check(T agreement, Facts facts, Problems problems) {
        boolean ends = facts.tariff(agreement.tariffCode())
                .filter(tariff -> tariff.product().isEndDated())
                .isPresent();
        if (ends && agreement.effectiveTo() == null) {
            problems.at("effective_to").add(OPEN_ENDED, "The product ends, and so must the agreement.");
        }
    }
}
