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
        codes = RepaymentReasonIsListed.INVALID,
        field = "reason",
        strictOnly = true)
final class RepaymentReasonIsListed implements Rule<EnergyRepayment> {
    static final String INVALID = "invalid_choice";

    @Override
    public void check(EnergyRepayment repayment, Facts facts, Problems problems) {
        if (!Reasons.list(facts, "REPAYMENT", repayment.reason())) {
            problems.at("reason").add(INVALID, "\"" + repayment.reason() + "\" is not a valid choice.");
        }
    }
}
