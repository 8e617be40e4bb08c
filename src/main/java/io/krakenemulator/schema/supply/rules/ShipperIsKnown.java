package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.GasMeterPoint;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.KnownParticipant;

@Validates(
        value = GasMeterPoint.class,
        says = "`shipper_mpid` must be a market participant for gas.",
        source = Source.PUBLISHED,
        published = "Validate that the market participant exists",
        codes = KnownParticipant.CODE,
        field = "shipper_mpid")
final class ShipperIsKnown extends KnownParticipant<GasMeterPoint> {
    ShipperIsKnown() {
        super("shipper_mpid", GasMeterPoint::shipperMpid, Fuel.GAS);
    }
}
