package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.KnownParticipant;

@Validates(
        value = ElectricityMeterPoint.class,
        says = "`dc_to_appoint` must be a market participant for electricity.",
        source = Source.PUBLISHED,
        published = "Validate that the market participant exists",
        codes = KnownParticipant.CODE,
        field = "dc_to_appoint")
final class DataCollectorIsKnown extends KnownParticipant<ElectricityMeterPoint> {
    DataCollectorIsKnown() {
        super("dc_to_appoint", ElectricityMeterPoint::dcToAppoint, Fuel.ELECTRICITY);
    }
}
