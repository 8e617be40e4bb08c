package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.GasMeterPoint;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.KnownParticipant;

@Validates(
        value = GasMeterPoint.class,
        says = "`mpid` of a gas meter point must be a market participant for gas.",
        source = Source.PUBLISHED,
        published = "Validate that the market participant exists",
        codes = KnownParticipant.CODE,
        field = "mpid")
final class GasSupplierIsKnown extends KnownParticipant<GasMeterPoint> {
    GasSupplierIsKnown() {
        super("mpid", GasMeterPoint::mpid, Fuel.GAS);
    }
}
