package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.ContributionSchemeAgreement;
import io.krakenemulator.schema.account.ContributionSchemePeriod;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.Comparator;

@Validates(
        value = ContributionSchemeAgreement.class,
        says = "Contribution periods must lie within the active period of their agreement and must not overlap.",
        source = Source.PUBLISHED,
        published = "Validate contribution period dates",
        codes = {
            ContributionPeriodsFitAgreement.TOO_EARLY,
            ContributionPeriodsFitAgreement.TOO_LATE,
            ContributionPeriodsFitAgreement.OVERLAP
        })
final class ContributionPeriodsFitAgreement implements Rule<ContributionSchemeAgreement> {
    static final String TOO_EARLY = "invalid_contribution_period_start_date";
    static final String TOO_LATE = "invalid_contribution_period_end_date";
    static final String OVERLAP = "overlapping_contribution_periods";

    @Override
    public void check(ContributionSchemeAgreement agreement, Facts facts, Problems problems) {
        var at = problems.at("periods");
        var periods = agreement.periods().stream()
                .sorted(Comparator.comparing(ContributionSchemePeriod::startDate))
                .toList();
        if (periods.stream().anyMatch(one -> one.startDate().isBefore(agreement.activePeriodStartDate()))) {
            at.add(
                    TOO_EARLY,
                    "A period must not start before " + agreement.activePeriodStartDate()
                            + ", when the agreement starts.");
        }
        if (agreement.activePeriodEndDate() != null
                && periods.stream().anyMatch(one -> one.endDate().isAfter(agreement.activePeriodEndDate()))) {
            at.add(
                    TOO_LATE,
                    "A period must not end after " + agreement.activePeriodEndDate() + ", when the agreement ends.");
        }
        for (int i = 1; i < periods.size(); i++) {
            if (!periods.get(i).startDate().isAfter(periods.get(i - 1).endDate())) {
                at.add(
                        OVERLAP,
                        "The period that starts on %s overlaps the one that ends on %s."
                                .formatted(
                                        periods.get(i).startDate(),
                                        periods.get(i - 1).endDate()));
                return;
            }
        }
    }
}
