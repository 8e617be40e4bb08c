package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

/** Supply does not end before it starts. */
@Validates(
        value = MeterPoint.class,
        name = "Validate supply_end_date not before supply_start_date",
        codes = EndNotBeforeStart.CODE)
final class SupplyEndsAfterItStarts extends EndNotBeforeStart<MeterPoint> {
    SupplyEndsAfterItStarts() {
        super(MeterPoint::supplyStartDate, "supply_end_date", MeterPoint::supplyEndDate);
    }
}
