package io.krakenemulator.schema.metering.rules;

import io.krakenemulator.schema.metering.Meter;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = Meter.class,
        says = "Only a prepay meter may have `prepay_details` and `prepay_customer_reference_number`.",
        source = Source.PUBLISHED,
        published = "Validate that prepay fields are only provided for prepay meters",
        codes = PrepayFieldsNeedPrepayMeter.NOT_PREPAY)
final class PrepayFieldsNeedPrepayMeter implements Rule<Meter> {
    static final String NOT_PREPAY = "prepay_details_on_non_prepay_meter";

    @Override
    public void check(Meter meter, Facts facts, Problems problems) {
        if (meter.isPrepayMeter()) {
            return;
        }
        if (meter.prepayDetails() != null) {
            problems.at("prepay_details")
                    .add(
                            NOT_PREPAY,
                            "Leave prepay_details out: meter " + meter.meterSerialNumber() + " is not a prepay meter.");
        }
        if (meter.prepayCustomerReferenceNumber() != null) {
            problems.at("prepay_customer_reference_number")
                    .add(
                            NOT_PREPAY,
                            "Leave prepay_customer_reference_number out: meter " + meter.meterSerialNumber()
                                    + " is not a prepay meter.");
        }
    }
}
