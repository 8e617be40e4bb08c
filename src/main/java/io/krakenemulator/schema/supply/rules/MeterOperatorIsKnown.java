package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.KnownParticipant;

@Validates(
        value = ElectricityMeterPoint.class,
        says = "`mop_to_appoint` must be a market participant for electricity.",
        source = Source.PUBLISHED,
        published = "Validate that the market participant exists",
        codes = KnownParticipant.CODE,
        field = "mop_to_appoint")
final class MeterOperatorIsKnown extends KnownParticipant<ElectricityMeterPoint> {
    MeterOperatorIsKnown() {
        super("mop_to_appoint", ElectricityMeterPoint::mopToAppoint, Fuel.ELECTRICITY);
    }
}
