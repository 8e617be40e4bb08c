package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.KnownParticipant;

@Validates(
        value = ElectricityMeterPoint.class,
        says = "`mpid` of an electricity meter point must be a market participant for electricity.",
        source = Source.PUBLISHED,
        published = "Validate that the market participant exists",
        codes = KnownParticipant.CODE,
        field = "mpid")
final class ElectricitySupplierIsKnown extends KnownParticipant<ElectricityMeterPoint> {
    ElectricitySupplierIsKnown() {
        super("mpid", ElectricityMeterPoint::mpid, Fuel.ELECTRICITY);
    }
}
