package io.krakenemulator.schema.transaction.rules;

import io.krakenemulator.schema.transaction.EnergyCharge;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** The published document lists the reasons of one licensee. The guide says nothing of them. */
@Validates(
        value = EnergyCharge.class,
        says = "The reason of a charge must be listed for charges in the reference data.",
        source = Source.OURS,
        codes = Reasons.NOT_LISTED,
        field = "reason",
        strictOnly = true)
final class ChargeReasonIsListed implements Rule<EnergyCharge> {

    @Override
    public void check(EnergyCharge charge, Facts facts, Problems problems) {
        Reasons.requireListed("CHARGE", charge.reason(), facts, problems);
    }
}
