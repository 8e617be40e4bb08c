package io.krakenemulator.schema.transaction.rules;

import io.krakenemulator.schema.transaction.EnergyPayment;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** The guide shows free text. */
@Validates(
        value = EnergyPayment.class,
        says = "The reason of a payment must be listed for payments in the reference data.",
        source = Source.OURS,
        codes = PaymentReasonIsListed.INVALID,
        field = "reason",
        strictOnly = true)
final class PaymentReasonIsListed implements Rule<EnergyPayment> {
    static final String INVALID = "invalid_choice";

    @Override
    public void check(EnergyPayment payment, Facts facts, Problems problems) {
        if (!Reasons.list(facts, "PAYMENT", payment.reason())) {
            problems.at("reason").add(INVALID, "\"" + payment.reason() + "\" is not a valid choice.");
        }
    }
}
