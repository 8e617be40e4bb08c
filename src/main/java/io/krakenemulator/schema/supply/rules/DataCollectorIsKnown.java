package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.KnownParticipant;

/** The data collector to appoint is registered for electricity. */
@Validates(
        value = ElectricityMeterPoint.class,
        name = "Validate that the market participant exists",
        codes = KnownParticipant.CODE,
        field = "dc_to_appoint")
final class DataCollectorIsKnown extends KnownParticipant<ElectricityMeterPoint> {
    DataCollectorIsKnown() {
        super("dc_to_appoint", ElectricityMeterPoint::dcToAppoint, Fuel.ELECTRICITY);
    }
}
