package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.GasMeterPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = GasMeterPoint.class,
        says = "At most one annual quantity of a meter point may have no end.",
        source = Source.PUBLISHED,
        published = "Validate that at most one open-ended AQ entry is present in the AQ history",
        codes = OneAnnualQuantityIsOpenEnded.SEVERAL,
        field = "aq_history")
final class OneAnnualQuantityIsOpenEnded implements Rule<GasMeterPoint> {
    static final String SEVERAL = "multiple_open_ended_aqs_in_meterpoint_aq_history";

    @Override
    public void check(GasMeterPoint point, Facts facts, Problems problems) {
        if (point.aqHistory().stream().filter(one -> one.effectiveTo() == null).count() > 1) {
            problems.at("aq_history").add(SEVERAL, "At most 1 annual quantity may be without effective_to.");
        }
    }
}
