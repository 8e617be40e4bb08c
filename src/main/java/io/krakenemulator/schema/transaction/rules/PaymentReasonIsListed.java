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
        codes = Reasons.NOT_LISTED,
        field = "reason",
        strictOnly = true)
final class PaymentReasonIsListed implements Rule<EnergyPayment> {

    @Override
    public void check(EnergyPayment payment, Facts facts, Problems problems) {
        Reasons.requireListed("PAYMENT", payment.reason(), facts, problems);
    }
}
