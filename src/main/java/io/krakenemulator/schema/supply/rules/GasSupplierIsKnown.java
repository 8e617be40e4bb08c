package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.GasMeterPoint;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.KnownParticipant;

/** The supplier of a gas meter point is registered for gas. */
@Validates(
        value = GasMeterPoint.class,
        name = "Validate that the market participant exists",
        codes = KnownParticipant.CODE,
        field = "mpid")
final class GasSupplierIsKnown extends KnownParticipant<GasMeterPoint> {
    GasSupplierIsKnown() {
        super("mpid", GasMeterPoint::mpid, Fuel.GAS);
    }
}
