package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentAdequacyChange;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** The average monthly charge is that of electricity and that of gas. */
@Validates(
        value = PaymentAdequacyChange.class,
        name = "Validate average monthly charge equal to sum",
        codes = MonthlyChargesAddUp.UNEQUAL)
final class MonthlyChargesAddUp implements Rule<PaymentAdequacyChange> {
    static final String UNEQUAL = "payment_adequacy_monthly_charges_unequal";

    @Override
    public void check(PaymentAdequacyChange change, Facts facts, Problems problems) {
        if (change.averageMonthlyCharge() != change.averageMonthlyElecCharge() + change.averageMonthlyGasCharge()) {
            problems.at("average_monthly_charge")
                    .add(
                            UNEQUAL,
                            "average_monthly_charge must be "
                                    + (change.averageMonthlyElecCharge() + change.averageMonthlyGasCharge())
                                    + ", the sum of electricity and gas.");
        }
    }
}
