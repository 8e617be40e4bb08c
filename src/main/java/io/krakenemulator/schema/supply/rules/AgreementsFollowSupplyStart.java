package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** The agreement in force when supply starts does not start before it. One that ended by then is history and let be: another published rule tolerates such agreements, so that this is a reading of two that conflict. */
@Validates(
        value = MeterPoint.class,
        name = "Validate agreements do not start before supply start date",
        codes = AgreementsFollowSupplyStart.TOO_EARLY)
final class AgreementsFollowSupplyStart implements Rule<MeterPoint> {
    static final String TOO_EARLY = "agreement_start_date_before_supply_start_date";

    @Override
    public void check(MeterPoint point, Facts facts, Problems problems) {
        for (int i = 0; i < point.agreements().size(); i++) {
            var agreement = point.agreements().get(i);
            if (agreement.effectiveFrom().isBefore(point.supplyStartDate())
                    && agreement.inForceOn(point.supplyStartDate())) {
                problems.at("agreements", i, "effective_from")
                        .add(
                                TOO_EARLY,
                                "The agreement starts on %s; it must not start before %s, when supply starts."
                                        .formatted(agreement.effectiveFrom(), point.supplyStartDate()));
            }
        }
    }
}
