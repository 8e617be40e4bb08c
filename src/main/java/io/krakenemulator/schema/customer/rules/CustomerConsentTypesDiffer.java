package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.CustomerConsent;
import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.UniqueChildren;

/** A type of consent occurs once on a customer. */
@Validates(
        value = EnergyCustomer.class,
        name = "Validate that each child has unique values for the type field",
        codes = UniqueChildren.CODE,
        field = "consents")
final class CustomerConsentTypesDiffer extends UniqueChildren<EnergyCustomer> {
    CustomerConsentTypesDiffer() {
        super("consents", EnergyCustomer::consents, CustomerConsent::type, CODE, "type");
    }
}
