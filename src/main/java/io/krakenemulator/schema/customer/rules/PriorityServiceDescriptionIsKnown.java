package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.EnergyPSR;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

@Validates(
        value = EnergyPSR.class,
        says = "The description of a priority services record must be listed in the reference data.",
        source = Source.PUBLISHED,
        published = "Validate PSR description",
        codes = PriorityServiceDescriptionIsKnown.CODE,
        field = "description")
final class PriorityServiceDescriptionIsKnown extends Listed<EnergyPSR> {
    PriorityServiceDescriptionIsKnown() {
        super("description", EnergyPSR::description, Reference.PSR_DESCRIPTIONS, CODE, "description of a need");
    }

    static final String CODE = "psr_record_description_not_found";
}
