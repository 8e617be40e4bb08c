package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyCustomer.class,
        says = "A customer may have consents only while `consents_enabled` is on in the reference data.",
        source = Source.PUBLISHED,
        published = "Validate consents are only provided if enabled",
        codes = CustomerConsentsAreEnabled.NOT_ENABLED,
        field = "consents")
final class CustomerConsentsAreEnabled implements Rule<EnergyCustomer> {
    static final String NOT_ENABLED = "field_not_enabled";

    @Override
    public void check(EnergyCustomer customer, Facts facts, Problems problems) {
        if (!customer.consents().isEmpty() && !facts.instance().consentsEnabled()) {
            problems.at("consents")
                    .add(NOT_ENABLED, "Leave consents out: consents_enabled is off in the reference data.");
        }
    }
}
