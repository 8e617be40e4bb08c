package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** Another published rule tolerates agreements that ended before supply started, so this one leaves them alone. */
@Validates(
        value = MeterPoint.class,
        says = "The agreement in force when supply starts must not start before that day.",
        source = Source.PUBLISHED,
        published = "Validate agreements do not start before supply start date",
        codes = AgreementsFollowSupplyStart.TOO_EARLY)
final class AgreementsFollowSupplyStart implements Rule<MeterPoint> {
    static final String TOO_EARLY = "agreement_start_date_before_supply_start_date";

    @Override
    public void check(MeterPoint point, Facts facts, Problems problems) {
        for (int i = 0; i < point.agreements().size(); i++) {
            var agreement = point.agreements().get(i);
            if (agreement.effectiveFrom().isBefore(point.supplyStartDate())
                    && agreement.isInForceOn(point.supplyStartDate())) {
                problems.at("agreements", i, "effective_from")
                        .add(
                                TOO_EARLY,
                                "The agreement starts on %s; it must not start before %s, when supply starts."
                                        .formatted(agreement.effectiveFrom(), point.supplyStartDate()));
            }
        }
    }
}
