package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.GasAnnualQuantity;
import io.krakenemulator.schema.supply.GasMeterPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.Comparator;

@Validates(
        value = GasMeterPoint.class,
        says = "Each annual quantity must start on the day after the one before ends.",
        source = Source.PUBLISHED,
        published = "Validate that there are no gaps in the AQ history",
        codes = AnnualQuantitiesAreConsecutive.GAPS,
        field = "aq_history")
final class AnnualQuantitiesAreConsecutive implements Rule<GasMeterPoint> {
    static final String GAPS = "gaps_or_overlaps_in_aq_history";

    @Override
    public void check(GasMeterPoint point, Facts facts, Problems problems) {
        var sorted = point.aqHistory().stream()
                .sorted(Comparator.comparing(GasAnnualQuantity::effectiveFrom))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            var end = sorted.get(i - 1).effectiveTo();
            if (end == null || !end.plusDays(1).equals(sorted.get(i).effectiveFrom())) {
                problems.at("aq_history")
                        .add(
                                GAPS,
                                "The annual quantity that starts on %s must start on the day after the one before ends."
                                        .formatted(sorted.get(i).effectiveFrom()));
                return;
            }
        }
    }
}
