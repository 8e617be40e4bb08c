package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.EnergyPSR;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

/** The description of a need is one of the register's. */
@Validates(
        value = EnergyPSR.class,
        name = "Validate PSR description",
        codes = PriorityServiceDescriptionIsKnown.CODE,
        field = "description")
final class PriorityServiceDescriptionIsKnown extends Listed<EnergyPSR> {
    PriorityServiceDescriptionIsKnown() {
        super("description", EnergyPSR::description, Reference.PSR_DESCRIPTIONS, CODE, "description of a need");
    }

    static final String CODE = "psr_record_description_not_found";
}
