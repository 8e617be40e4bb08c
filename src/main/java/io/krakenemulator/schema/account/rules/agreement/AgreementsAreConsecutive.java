package io.krakenemulator.schema.account.rules.agreement;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.account.view.SupplyAgreement;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.Comparator;

@Validates(
        value = EnergyAccount.class,
        says = "Each agreement of a supply point must start on the day when the one before ends."
                + " Agreements that ended before supply started are exempt.",
        source = Source.PUBLISHED,
        published = "Validate agreements are consecutive per supply point",
        codes = AgreementsAreConsecutive.GAPS)
final class AgreementsAreConsecutive extends AccountRule {
    static final String GAPS = "gaps_or_overlaps_in_agreement_dates";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            var supplied = point.agreements().stream()
                    .filter(agreement -> agreement.endsAfter(point.meterPoint().supplyStartDate()))
                    .sorted(Comparator.comparing(SupplyAgreement::effectiveFrom))
                    .toList();
            for (int i = 1; i < supplied.size(); i++) {
                var later = supplied.get(i);
                if (!later.effectiveFrom().equals(supplied.get(i - 1).effectiveTo())) {
                    later.at(problems, "effective_from").add(GAPS, detail(later, supplied.get(i - 1)));
                }
            }
        }
    }

    private static String detail(SupplyAgreement later, SupplyAgreement earlier) {
        return earlier.effectiveTo() == null
                ? "The agreement starts on %s, but the one before, from %s, has no end."
                        .formatted(later.effectiveFrom(), earlier.effectiveFrom())
                : "The agreement starts on %s and the one before ends on %s; it must start on that day."
                        .formatted(later.effectiveFrom(), earlier.effectiveTo());
    }
}
