package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.KnownParticipant;

/** The meter operator to appoint is registered for electricity. */
@Validates(
        value = ElectricityMeterPoint.class,
        name = "Validate that the market participant exists",
        codes = KnownParticipant.CODE,
        field = "mop_to_appoint")
final class MeterOperatorIsKnown extends KnownParticipant<ElectricityMeterPoint> {
    MeterOperatorIsKnown() {
        super("mop_to_appoint", ElectricityMeterPoint::mopToAppoint, Fuel.ELECTRICITY);
    }
}
