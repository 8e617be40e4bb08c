package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.EnergyPSR;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyPSR.class,
        says = "The gas code of a priority services record must have two digits and be listed in the"
                + " reference data.",
        source = Source.PUBLISHED,
        published = "Validate PSR gas industry code",
        codes = {GasNeedIsKnown.NOT_FOUND, KnownNeedCode.INVALID},
        field = "gas_industry_code")
final class GasNeedIsKnown extends KnownNeedCode {
    static final String NOT_FOUND = "gas_psr_record_not_found";

    GasNeedIsKnown() {
        super("gas_industry_code", EnergyPSR::gasIndustryCode, Reference.PSR_GAS_CODES, NOT_FOUND);
    }
}
