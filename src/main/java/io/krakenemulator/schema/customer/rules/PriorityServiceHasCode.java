package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.EnergyPSR;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyPSR.class,
        says = "A priority services record must have `elec_industry_code` or `gas_industry_code`.",
        source = Source.PUBLISHED,
        published = "Validate PSR industry code provided",
        codes = PriorityServiceHasCode.MISSING)
final class PriorityServiceHasCode implements Rule<EnergyPSR> {
    static final String MISSING = "psr_industry_code_not_provided";

    @Override
    public void check(EnergyPSR record, Facts facts, Problems problems) {
        if (isBlank(record.elecIndustryCode()) && isBlank(record.gasIndustryCode())) {
            problems.add(MISSING, "elec_industry_code or gas_industry_code is required.");
        }
    }

    private static boolean isBlank(String code) {
        return code == null || code.isBlank();
    }
}
