package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyCommissionContract;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

/** A commission contract does not end before it starts. */
@Validates(
        value = EnergyCommissionContract.class,
        name = "Validate effective_to not before effective_from",
        codes = EndNotBeforeStart.CODE)
final class CommissionContractEndsAfterItStarts extends EndNotBeforeStart<EnergyCommissionContract> {
    CommissionContractEndsAfterItStarts() {
        super(EnergyCommissionContract::effectiveFrom, "effective_to", EnergyCommissionContract::effectiveTo);
    }
}
