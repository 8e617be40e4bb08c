package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;
import java.util.Comparator;

/** Agreements of one supply point follow each other, each from the day on which the one before ends. What ended before supply started is history and may have gaps. */
@Validates(
        value = EnergyAccount.class,
        name = "Validate agreements are consecutive per supply point",
        codes = AgreementsAreConsecutive.GAPS)
final class AgreementsAreConsecutive implements Rule<EnergyAccount> {
    static final String GAPS = "gaps_or_overlaps_in_agreement_dates";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        for (var point : SupplyPoint.of(account)) {
            var supplied = point.agreements().stream()
                    .filter(agreement -> agreement.endsAfter(point.meterPoint().supplyStartDate()))
                    .sorted(Comparator.comparing(SupplyAgreement::effectiveFrom))
                    .toList();
            for (int i = 1; i < supplied.size(); i++) {
                var later = supplied.get(i);
                if (!later.effectiveFrom().equals(supplied.get(i - 1).effectiveTo())) {
                    point.in(problems, later).at("effective_from").add(GAPS, detail(later, supplied.get(i - 1)));
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
