package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.GasMeterPoint;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.KnownParticipant;

@Validates(
        value = GasMeterPoint.class,
        says = "`mam_to_appoint` must be a market participant for gas.",
        source = Source.PUBLISHED,
        published = "Validate that the market participant exists",
        codes = KnownParticipant.CODE,
        field = "mam_to_appoint")
final class MeterAssetManagerIsKnown extends KnownParticipant<GasMeterPoint> {
    MeterAssetManagerIsKnown() {
        super("mam_to_appoint", GasMeterPoint::mamToAppoint, Fuel.GAS);
    }
}
