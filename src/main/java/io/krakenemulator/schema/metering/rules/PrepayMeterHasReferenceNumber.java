package io.krakenemulator.schema.metering.rules;

import io.krakenemulator.schema.metering.ElectricityMeter;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = ElectricityMeter.class,
        says = "An active electricity prepay meter must have `prepay_customer_reference_number`.",
        source = Source.PUBLISHED,
        published = "Validate electricity prepay meter has customer reference number",
        codes = PrepayMeterHasReferenceNumber.MISSING)
final class PrepayMeterHasReferenceNumber implements Rule<ElectricityMeter> {
    static final String MISSING = "electricity_prepay_meter_without_customer_reference_number";

    @Override
    public void check(ElectricityMeter meter, Facts facts, Problems problems) {
        if (meter.isActive() && meter.isPrepayMeter() && meter.prepayCustomerReferenceNumber() == null) {
            problems.at("prepay_customer_reference_number")
                    .add(MISSING, "prepay_customer_reference_number is required for an active prepay meter.");
        }
    }
}
