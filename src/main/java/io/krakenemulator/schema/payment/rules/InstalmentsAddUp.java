package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentSchedule;
import io.krakenemulator.schema.payment.Payments;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.math.BigDecimal;

@Validates(
        value = PaymentSchedule.class,
        says = "The instalments of a payment schedule must add up to its amount.",
        source = Source.PUBLISHED,
        published = "Validate instalment payment amounts sum to total amount",
        codes = InstalmentsAddUp.MISMATCH)
final class InstalmentsAddUp implements Rule<PaymentSchedule> {
    static final String MISMATCH = "payment_instalments_do_not_sum_to_total";

    @Override
    public void check(PaymentSchedule schedule, Facts facts, Problems problems) {
        if (schedule.instalments().isEmpty() || schedule.amount() == null) {
            return;
        }
        var sum = schedule.instalments().stream().map(Payments::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(schedule.amount()) != 0) {
            problems.at("instalments")
                    .add(MISMATCH, "The instalments add up to " + sum.toPlainString() + "; amount must be their sum.");
        }
    }
}
