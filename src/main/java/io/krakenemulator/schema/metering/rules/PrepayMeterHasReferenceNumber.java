package io.krakenemulator.schema.metering.rules;

import io.krakenemulator.schema.metering.ElectricityMeter;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** Whoever uses an active electricity prepayment meter has a reference number to pay with. */
@Validates(
        value = ElectricityMeter.class,
        name = "Validate electricity prepay meter has customer reference number",
        codes = PrepayMeterHasReferenceNumber.MISSING)
final class PrepayMeterHasReferenceNumber implements Rule<ElectricityMeter> {
    static final String MISSING = "electricity_prepay_meter_without_customer_reference_number";

    @Override
    public void check(ElectricityMeter meter, Facts facts, Problems problems) {
        if (meter.active() && meter.prepay() && meter.prepayCustomerReferenceNumber() == null) {
            problems.at("prepay_customer_reference_number")
                    .add(MISSING, "prepay_customer_reference_number is required for an active prepay meter.");
        }
    }
}
