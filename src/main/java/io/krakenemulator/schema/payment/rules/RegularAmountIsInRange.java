package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentSchedule;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.reference.AmountRange;

@Validates(
        value = PaymentSchedule.class,
        says = "The amount of a regular payment schedule must be in the range `payment_schedule_amount`"
                + " of the reference data.",
        source = Source.PUBLISHED,
        published = "Validate that the payment amount for fixed payment schedules is within the minor"
                + " currency unit range of 0 - upper_bound",
        codes = RegularAmountIsInRange.OUT_OF_RANGE)
final class RegularAmountIsInRange implements Rule<PaymentSchedule> {
    static final String OUT_OF_RANGE = "fixed_payment_schedule_amount_out_of_range";

    @Override
    public void check(PaymentSchedule schedule, Facts facts, Problems problems) {
        if (!Triggers.isRegular(schedule) || schedule.amount() == null) {
            return;
        }
        var range = facts.instance().paymentScheduleAmount();
        if (!range.includes(schedule.amount())) {
            problems.at("amount")
                    .add(
                            OUT_OF_RANGE,
                            "%s is out of the allowed range, which is %s."
                                    .formatted(schedule.amount().toPlainString(), describe(range)));
        }
    }

    private static String describe(AmountRange range) {
        return range.max() == null
                ? range.least().toPlainString() + " or more"
                : range.least().toPlainString() + " to " + range.max().toPlainString();
    }
}
