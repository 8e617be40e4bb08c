package io.krakenemulator.schema.metering.rules;

import io.krakenemulator.schema.metering.Meter;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = Meter.class,
        says = "`smart_commissioned_on` must not be in the future.",
        source = Source.PUBLISHED,
        published = "Validate that the commissioned on date is valid",
        codes = SmartMeterIsCommissionedAlready.FUTURE,
        field = "smart_commissioned_on")
final class SmartMeterIsCommissionedAlready implements Rule<Meter> {
    static final String FUTURE = "future_smart_meter_commission_date";

    @Override
    public void check(Meter meter, Facts facts, Problems problems) {
        if (meter.smartCommissionedOn() != null && meter.smartCommissionedOn().isAfter(facts.today())) {
            problems.at("smart_commissioned_on").add(FUTURE, meter.smartCommissionedOn() + " is in the future.");
        }
    }
}
