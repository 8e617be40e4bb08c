package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.EnergyTaxExemption;
import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Tax exemptions of a list must not overlap. The last day of one may be the first of the next. */
abstract class ExemptionsDoNotOverlap implements Rule<MeterPoint> {
    static final String OVERLAP = "overlapping_effective_dates_for_tax_exemptions";

    private final String field;
    private final Function<MeterPoint, List<EnergyTaxExemption>> exemptions;

    ExemptionsDoNotOverlap(String field, Function<MeterPoint, List<EnergyTaxExemption>> exemptions) {
        this.field = field;
        this.exemptions = exemptions;
    }

    @Override
    public void check(MeterPoint point, Facts facts, Problems problems) {
        var sorted = exemptions.apply(point).stream()
                .sorted(Comparator.comparing(EnergyTaxExemption::effectiveFrom))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            var end = sorted.get(i - 1).effectiveTo();
            if (end == null || end.isAfter(sorted.get(i).effectiveFrom())) {
                problems.at(field)
                        .add(
                                OVERLAP,
                                "The tax exemption that starts on "
                                        + sorted.get(i).effectiveFrom() + " overlaps the one before.");
                return;
            }
        }
    }
}
