package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.ContributionSchemeAgreement;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** Agreements of one contribution scheme are not active at the same time; both ends of the active period count. */
@Validates(
        value = EnergyAccount.class,
        name = "Validate contribution agreements do not overlap",
        codes = ContributionAgreementsDoNotOverlap.OVERLAP,
        field = "contribution_agreements")
final class ContributionAgreementsDoNotOverlap implements Rule<EnergyAccount> {
    static final String OVERLAP = "overlapping_contribution_agreements";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var agreements = account.contributionAgreements();
        for (int i = 1; i < agreements.size(); i++) {
            var later = agreements.get(i);
            if (agreements.subList(0, i).stream().anyMatch(earlier -> overlap(earlier, later))) {
                problems.at("contribution_agreements").add(OVERLAP, "Two agreements of one scheme overlap.");
                return;
            }
        }
    }

    private static boolean overlap(ContributionSchemeAgreement one, ContributionSchemeAgreement other) {
        return one.scheme().equals(other.scheme()) && startsWithin(one, other) && startsWithin(other, one);
    }

    private static boolean startsWithin(ContributionSchemeAgreement one, ContributionSchemeAgreement other) {
        return other.activePeriodEndDate() == null
                || !one.activePeriodStartDate().isAfter(other.activePeriodEndDate());
    }
}
