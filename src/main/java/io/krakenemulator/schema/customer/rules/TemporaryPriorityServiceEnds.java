package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.EnergyPSR;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.reference.PsrCode;

@Validates(
        value = EnergyPSR.class,
        says = "A priority services record of a temporary need must have `effective_to`.",
        source = Source.PUBLISHED,
        published = "Validate that temporary PSRs have an effective_to datetime specified",
        codes = TemporaryPriorityServiceEnds.NO_END)
final class TemporaryPriorityServiceEnds implements Rule<EnergyPSR> {
    static final String NO_END = "temporary_psr_does_not_have_end_date";

    @Override
    public void check(EnergyPSR record, Facts facts, Problems problems) {
        boolean temporary = isTemporary(facts, Reference.PSR_ELECTRICITY_CODES, record.elecIndustryCode())
                || isTemporary(facts, Reference.PSR_GAS_CODES, record.gasIndustryCode());
        if (temporary && record.effectiveTo() == null) {
            problems.at("effective_to").add(NO_END, "effective_to is required for a temporary need.");
        }
    }

    private static boolean isTemporary(Facts facts, Reference codes, String code) {
        return code != null
                && facts.item(codes, PsrCode.class, code)
                        .filter(PsrCode::temporary)
                        .isPresent();
    }
}
