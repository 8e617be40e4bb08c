package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

@Validates(
        value = MeterPoint.class,
        says = "Supply must not end before it starts.",
        source = Source.PUBLISHED,
        published = "Validate supply_end_date not before supply_start_date",
        codes = EndNotBeforeStart.CODE)
final class SupplyEndsAfterItStarts extends EndNotBeforeStart<MeterPoint> {
    SupplyEndsAfterItStarts() {
        super(MeterPoint::supplyStartDate, "supply_end_date", MeterPoint::supplyEndDate);
    }
}
