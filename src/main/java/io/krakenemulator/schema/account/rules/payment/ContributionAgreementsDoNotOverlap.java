package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.ContributionSchemeAgreement;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.Comparator;

@Validates(
        value = EnergyAccount.class,
        says = "Agreements on the same contribution scheme must not be active on the same day.",
        source = Source.PUBLISHED,
        published = "Validate contribution agreements do not overlap",
        codes = ContributionAgreementsDoNotOverlap.OVERLAP,
        field = "contribution_agreements")
final class ContributionAgreementsDoNotOverlap implements Rule<EnergyAccount> {
    static final String OVERLAP = "overlapping_contribution_agreements";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var agreements = account.contributionAgreements().stream()
                .sorted(Comparator.comparing(ContributionSchemeAgreement::scheme)
                        .thenComparing(ContributionSchemeAgreement::activePeriodStartDate))
                .toList();
        for (int i = 1; i < agreements.size(); i++) {
            if (overlap(agreements.get(i - 1), agreements.get(i))) {
                problems.at("contribution_agreements")
                        .add(
                                OVERLAP,
                                "Two agreements of scheme " + agreements.get(i).scheme() + " overlap.");
                return;
            }
        }
    }

    private static boolean overlap(ContributionSchemeAgreement earlier, ContributionSchemeAgreement later) {
        return earlier.scheme().equals(later.scheme())
                && (earlier.activePeriodEndDate() == null
                        || !later.activePeriodStartDate().isAfter(earlier.activePeriodEndDate()));
    }
}
