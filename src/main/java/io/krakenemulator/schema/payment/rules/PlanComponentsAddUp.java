package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentPlanPayment;
import io.krakenemulator.schema.payment.PaymentPlanPaymentAmountComponent;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = PaymentPlanPayment.class,
        says = "The components of a planned payment must add up to its total. A payment without"
                + " components is exempt.",
        source = Source.PUBLISHED,
        published = "Validate that component amounts sum up to the total",
        codes = PlanComponentsAddUp.MISMATCH)
final class PlanComponentsAddUp implements Rule<PaymentPlanPayment> {
    static final String MISMATCH = "payment_plan_payment_components_do_not_sum_to_total";

    @Override
    public void check(PaymentPlanPayment payment, Facts facts, Problems problems) {
        long sum = payment.amountComponents().stream()
                .mapToLong(PaymentPlanPaymentAmountComponent::amount)
                .sum();
        if (!payment.amountComponents().isEmpty() && sum != payment.totalAmount()) {
            problems.at("total_amount").add(MISMATCH, "The components add up to " + sum + ".");
        }
    }
}
