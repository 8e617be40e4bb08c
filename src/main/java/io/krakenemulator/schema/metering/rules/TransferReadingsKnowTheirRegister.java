package io.krakenemulator.schema.metering.rules;

import io.krakenemulator.schema.metering.ElectricityMeter;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = ElectricityMeter.class,
        says = "Each transfer reading of an electricity meter must name one of the meter's registers.",
        source = Source.PUBLISHED,
        published = "Validate that transfer readings belong to active meter register IDs",
        codes = {TransferReadingsKnowTheirRegister.UNKNOWN_REGISTER, TransferReadingsKnowTheirRegister.NO_REGISTER})
final class TransferReadingsKnowTheirRegister implements Rule<ElectricityMeter> {
    static final String UNKNOWN_REGISTER = "reading_register_id_not_recognised";
    static final String NO_REGISTER = "reading_without_register_id";

    @Override
    public void check(ElectricityMeter meter, Facts facts, Problems problems) {
        var known = meter.registerIds();
        for (int i = 0; i < meter.transferReadings().size(); i++) {
            var id = meter.transferReadings().get(i).registerId();
            var at = problems.at("transfer_readings", i, "register_id");
            if (id == null) {
                at.add(NO_REGISTER, "register_id is required for a reading of an electricity meter.");
            } else if (!known.contains(id)) {
                at.add(UNKNOWN_REGISTER, id + " is not a register of meter " + meter.meterSerialNumber() + ".");
            }
        }
    }
}
