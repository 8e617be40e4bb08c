package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.CustomerConsent;
import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.UniqueChildren;

@Validates(
        value = EnergyCustomer.class,
        says = "A customer must have at most one consent of each type.",
        source = Source.PUBLISHED,
        published = "Validate that each child has unique values for the type field",
        codes = UniqueChildren.CODE,
        field = "consents")
final class CustomerConsentTypesDiffer extends UniqueChildren<EnergyCustomer> {
    CustomerConsentTypesDiffer() {
        super("consents", EnergyCustomer::consents, CustomerConsent::type, CODE, "type");
    }
}
