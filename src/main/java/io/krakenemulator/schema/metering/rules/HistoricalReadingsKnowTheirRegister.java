package io.krakenemulator.schema.metering.rules;

import io.krakenemulator.schema.metering.ElectricityMeter;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = ElectricityMeter.class,
        says = "Each historical reading of an electricity meter must name one of the meter's registers.",
        source = Source.PUBLISHED,
        published = "Validate that historical readings have existing register IDs",
        codes = {HistoricalReadingsKnowTheirRegister.UNKNOWN_REGISTER, HistoricalReadingsKnowTheirRegister.NO_REGISTER})
final class HistoricalReadingsKnowTheirRegister implements Rule<ElectricityMeter> {
    static final String UNKNOWN_REGISTER = "historical_reading_register_id_not_recognised";
    static final String NO_REGISTER = "no_register_id_for_reading";

    @Override
    public void check(ElectricityMeter meter, Facts facts, Problems problems) {
        var known = meter.registerIds();
        for (int i = 0; i < meter.readingHistory().size(); i++) {
            var id = meter.readingHistory().get(i).registerId();
            var at = problems.at("reading_history", i, "register_id");
            if (id == null) {
                at.add(NO_REGISTER, "register_id is required for a reading of an electricity meter.");
            } else if (!known.contains(id)) {
                at.add(UNKNOWN_REGISTER, id + " is not a register of meter " + meter.meterSerialNumber() + ".");
            }
        }
    }
}
