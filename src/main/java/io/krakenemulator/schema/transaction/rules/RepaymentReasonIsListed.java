package io.krakenemulator.schema.transaction.rules;

import io.krakenemulator.schema.transaction.EnergyRepayment;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** The guide shows free text. */
@Validates(
        value = EnergyRepayment.class,
        says = "The reason of a repayment must be listed for repayments in the reference data.",
        source = Source.OURS,
        codes = Reasons.NOT_LISTED,
        field = "reason",
        strictOnly = true)
final class RepaymentReasonIsListed implements Rule<EnergyRepayment> {

    @Override
    public void check(EnergyRepayment repayment, Facts facts, Problems problems) {
        Reasons.requireListed("REPAYMENT", repayment.reason(), facts, problems);
    }
}
