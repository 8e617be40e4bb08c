package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.EnergyPSR;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Validates;

/** The gas code of a need is one of the register's. */
@Validates(
        value = EnergyPSR.class,
        name = "Validate PSR gas industry code",
        codes = {GasNeedIsKnown.NOT_FOUND, KnownNeedCode.INVALID},
        field = "gas_industry_code")
final class GasNeedIsKnown extends KnownNeedCode {
    static final String NOT_FOUND = "gas_psr_record_not_found";

    GasNeedIsKnown() {
        super("gas_industry_code", EnergyPSR::gasIndustryCode, Reference.PSR_GAS_CODES, NOT_FOUND);
    }
}
