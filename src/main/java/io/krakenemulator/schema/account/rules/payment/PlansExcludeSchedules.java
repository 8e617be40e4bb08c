package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** Published for one ledger; plans name no ledger, so every schedule counts. */
@Validates(
        value = EnergyAccount.class,
        says = "An account must not have both payment plans and payment schedules.",
        source = Source.PUBLISHED,
        published =
                "Validate that payment plans and payment schedules for the same ledger are not both in" + " payload",
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
