package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentPlan;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

@Validates(
        value = PaymentPlan.class,
        says = "The strategy of a payment plan must be listed in the reference data.",
        source = Source.PUBLISHED,
        published = "Validate that the strategy exists",
        codes = PlanStrategyIsKnown.CODE,
        field = "strategy_name")
final class PlanStrategyIsKnown extends Listed<PaymentPlan> {
    PlanStrategyIsKnown() {
        super(
                "strategy_name",
                PaymentPlan::strategyName,
                Reference.PAYMENT_PLAN_STRATEGIES,
                CODE,
                "payment plan strategy");
    }

    static final String CODE = "payment_plan_strategy_does_not_exist";
}
