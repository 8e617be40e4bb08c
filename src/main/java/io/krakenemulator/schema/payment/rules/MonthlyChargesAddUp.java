package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentAdequacyChange;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = PaymentAdequacyChange.class,
        says = "`average_monthly_charge` must be the sum of the average charges for electricity and for gas.",
        source = Source.PUBLISHED,
        published = "Validate average monthly charge equal to sum",
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
