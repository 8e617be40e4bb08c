package io.krakenemulator.schema.metering.rules;

import io.krakenemulator.schema.metering.Meter;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = Meter.class,
        says = "Only a smart meter may have `smart_device_id` and `smart_commissioned_on`.",
        source = Source.PUBLISHED,
        published = "Validate that smart fields are only provided for smart meters",
        codes = SmartFieldsNeedSmartMeter.NOT_SMART)
final class SmartFieldsNeedSmartMeter implements Rule<Meter> {
    static final String NOT_SMART = "smart_details_provided_for_non_smart_meter";

    @Override
    public void check(Meter meter, Facts facts, Problems problems) {
        if (meter.isSmart()) {
            return;
        }
        if (meter.smartDeviceId() != null && !meter.smartDeviceId().isEmpty()) {
            problems.at("smart_device_id")
                    .add(NOT_SMART, "Leave smart_device_id out: meter " + meter.meterSerialNumber() + " is not smart.");
        }
        if (meter.smartCommissionedOn() != null) {
            problems.at("smart_commissioned_on")
                    .add(
                            NOT_SMART,
                            "Leave smart_commissioned_on out: meter " + meter.meterSerialNumber() + " is not smart.");
        }
    }
}
