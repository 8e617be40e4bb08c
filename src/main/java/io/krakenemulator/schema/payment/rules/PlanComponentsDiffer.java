package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentPlan;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.HashSet;
import java.util.List;

@Validates(
        value = PaymentPlan.class,
        says = "A payment plan must have at most one component of each type on a day.",
        source = Source.PUBLISHED,
        published = "Validates that the payment plan payment components are unique",
        codes = PlanComponentsDiffer.DUPLICATE,
        field = "payments")
final class PlanComponentsDiffer implements Rule<PaymentPlan> {
    static final String DUPLICATE = "duplicate_payment_component_combinations";

    @Override
    public void check(PaymentPlan plan, Facts facts, Problems problems) {
        var seen = new HashSet<List<Object>>();
        plan.payments().stream()
                .flatMap(payment -> payment.amountComponents().stream()
                        .map(component -> List.<Object>of(payment.paymentDate(), component.componentType())))
                .filter(combination -> !seen.add(combination))
                .findFirst()
                .ifPresent(combination -> problems.at("payments")
                        .add(
                                DUPLICATE,
                                "A component of type %s occurs twice on %s."
                                        .formatted(combination.get(1), combination.get(0))));
    }
}
