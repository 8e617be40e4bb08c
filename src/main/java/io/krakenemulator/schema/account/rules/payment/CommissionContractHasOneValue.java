package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.EnergyCommissionContract;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** The published name is a translation key. */
@Validates(
        value = EnergyCommissionContract.class,
        says = "A commission contract must have either `unit_rate_uplift` or the older `value`, and no"
                + " uplift beside `value`.",
        source = Source.PUBLISHED,
        published = "data-import--validation--commission-uplift-validation-for-contract--display-name",
        codes = {CommissionContractHasOneValue.CONFLICT, CommissionContractHasOneValue.MISSING})
final class CommissionContractHasOneValue implements Rule<EnergyCommissionContract> {
    static final String CONFLICT = "uplift_and_value_conflict";
    static final String MISSING = "commission_type_requires_value";

    @Override
    public void check(EnergyCommissionContract contract, Facts facts, Problems problems) {
        boolean uplift = contract.unitRateUplift() != null || contract.standingChargeUplift() != null;
        if (uplift && contract.value() != null) {
            problems.add(CONFLICT, "Give the unit rate uplift or the value, not both.");
        } else if (contract.unitRateUplift() == null && contract.value() == null) {
            problems.add(MISSING, "The unit rate uplift is required for this commission type.");
        }
    }
}
