package io.krakenemulator.schema.transaction.rules;

import io.krakenemulator.schema.transaction.EnergyCredit;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** The published document lists the reasons of one licensee. The guide says nothing of them. */
@Validates(
        value = EnergyCredit.class,
        says = "The reason of a credit must be listed for credits in the reference data.",
        source = Source.OURS,
        codes = Reasons.NOT_LISTED,
        field = "reason",
        strictOnly = true)
final class CreditReasonIsListed implements Rule<EnergyCredit> {

    @Override
    public void check(EnergyCredit credit, Facts facts, Problems problems) {
        Reasons.requireListed("CREDIT", credit.reason(), facts, problems);
    }
}
