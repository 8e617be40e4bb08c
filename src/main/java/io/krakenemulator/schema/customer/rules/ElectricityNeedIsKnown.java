package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.EnergyPSR;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyPSR.class,
        says = "The electricity code of a priority services record must have two digits and be listed in"
                + " the reference data.",
        source = Source.PUBLISHED,
        published = "Validate PSR electricity industry code",
        codes = {ElectricityNeedIsKnown.NOT_FOUND, KnownNeedCode.INVALID},
        field = "elec_industry_code")
final class ElectricityNeedIsKnown extends KnownNeedCode {
    static final String NOT_FOUND = "electricity_psr_record_not_found";

    ElectricityNeedIsKnown() {
        super("elec_industry_code", EnergyPSR::elecIndustryCode, Reference.PSR_ELECTRICITY_CODES, NOT_FOUND);
    }
}
