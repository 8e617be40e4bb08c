package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** A payment plan makes its own schedule. Plans name no ledger, so that any schedule beside them is taken to be in the way. */
@Validates(
        value = EnergyAccount.class,
        name = "Validate that payment plans and payment schedules for the same ledger are not both in payload",
        codes = PlansExcludeSchedules.BOTH)
final class PlansExcludeSchedules implements Rule<EnergyAccount> {
    static final String BOTH = "payment_plan_and_payment_schedule_not_allowed_on_same_ledger";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (!account.paymentPlans().isEmpty() && !account.paymentSchedules().isEmpty()) {
            problems.at("payment_plans").add(BOTH, "Payment plans and payment schedules exclude each other.");
        }
    }
}
