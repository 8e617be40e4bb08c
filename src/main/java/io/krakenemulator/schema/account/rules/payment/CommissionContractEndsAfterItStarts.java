package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.EnergyCommissionContract;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

@Validates(
        value = EnergyCommissionContract.class,
        says = "A commission contract must not end before it starts.",
        source = Source.PUBLISHED,
        published = "Validate effective_to not before effective_from",
        codes = EndNotBeforeStart.CODE)
final class CommissionContractEndsAfterItStarts extends EndNotBeforeStart<EnergyCommissionContract> {
    CommissionContractEndsAfterItStarts() {
        super(EnergyCommissionContract::effectiveFrom, "effective_to", EnergyCommissionContract::effectiveTo);
    }
}
