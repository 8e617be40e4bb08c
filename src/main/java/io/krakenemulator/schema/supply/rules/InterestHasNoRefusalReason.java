package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.EnergySmartRefusalInterest;
import io.krakenemulator.schema.supply.SmartInterest;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergySmartRefusalInterest.class,
        says = "A customer who is interested in a smart meter must not have a reason to refuse one.",
        source = Source.PUBLISHED,
        published = "Validate smart refusal reason",
        codes = InterestHasNoRefusalReason.REASON)
final class InterestHasNoRefusalReason implements Rule<EnergySmartRefusalInterest> {
    static final String REASON = "smart_refusal_reason_given_for_interest";

    @Override
    public void check(EnergySmartRefusalInterest interest, Facts facts, Problems problems) {
        if (interest.type() == SmartInterest.INTERESTED && interest.refusalReason() != null) {
            problems.at("refusal_reason").add(REASON, "Leave refusal_reason out: the type is INTERESTED.");
        }
    }
}
