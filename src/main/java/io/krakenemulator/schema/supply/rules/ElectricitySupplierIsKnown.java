package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.KnownParticipant;

/** The supplier of an electricity meter point is registered for electricity. */
@Validates(
        value = ElectricityMeterPoint.class,
        name = "Validate that the market participant exists",
        codes = KnownParticipant.CODE,
        field = "mpid")
final class ElectricitySupplierIsKnown extends KnownParticipant<ElectricityMeterPoint> {
    ElectricitySupplierIsKnown() {
        super("mpid", ElectricityMeterPoint::mpid, Fuel.ELECTRICITY);
    }
}
