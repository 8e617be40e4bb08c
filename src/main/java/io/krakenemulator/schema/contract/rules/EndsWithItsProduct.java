package io.krakenemulator.schema.contract.rules;

import io.krakenemulator.schema.contract.Agreement;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;

/** An agreement must have an end if its product ends. A product that is only withdrawn from sale does not end. */
public abstract class EndsWithItsProduct<T extends Agreement> implements Rule<T> {

    public static final String OPEN_ENDED = "open_ended_agreement_for_end_dated_product";

    @Override
    public void check(T agreement, Facts facts, Problems problems) {
        check(agreement.effectiveTo(), agreement.tariffCode(), facts, problems);
    }

    /**
     * Reports an end that is absent although the product of the tariff ends.
     *
     * @param effectiveTo the end of an agreement or of a contract, or {@code null}
     */
    public static void check(Object effectiveTo, String tariffCode, Facts facts, Problems problems) {
        if (effectiveTo != null) {
            return;
        }
        facts.tariff(tariffCode)
                .map(Facts.Tariff::product)
                .filter(Facts.Product::endsItsAgreements)
                .ifPresent(product -> problems.at("effective_to")
                        .add(
                                OPEN_ENDED,
                                "effective_to is required: product %s ends on %s."
                                        .formatted(product.code(), product.endsAt())));
    }
}
