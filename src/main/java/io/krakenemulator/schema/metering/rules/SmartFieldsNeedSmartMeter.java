package io.krakenemulator.schema.metering.rules;

import io.krakenemulator.schema.metering.Meter;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** Only a smart meter has a device id and a day on which it was commissioned. */
@Validates(
        value = Meter.class,
        name = "Validate that smart fields are only provided for smart meters",
        codes = SmartFieldsNeedSmartMeter.NOT_SMART)
final class SmartFieldsNeedSmartMeter implements Rule<Meter> {
    static final String NOT_SMART = "smart_details_provided_for_non_smart_meter";

    @Override
    public void check(Meter meter, Facts facts, Problems problems) {
        if (meter.smart()) {
            return;
        }
        if (meter.smartDeviceId() != null && !meter.smartDeviceId().isEmpty()) {
            problems.at("smart_device_id")
                    .add(NOT_SMART, "Leave smart fields out: meter " + meter.meterSerialNumber() + " is not smart.");
        }
        if (meter.smartCommissionedOn() != null) {
            problems.at("smart_commissioned_on")
                    .add(NOT_SMART, "Leave smart fields out: meter " + meter.meterSerialNumber() + " is not smart.");
        }
    }
}
