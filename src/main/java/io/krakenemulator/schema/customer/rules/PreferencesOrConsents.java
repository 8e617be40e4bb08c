package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.NotBoth;

@Validates(
        value = EnergyCustomer.class,
        says = "A customer must not have both `customer_preferences` and `consents`.",
        source = Source.PUBLISHED,
        published = "Validate that customer_preferences and consents are not both provided",
        codes = PreferencesOrConsents.CODE)
final class PreferencesOrConsents extends NotBoth<EnergyCustomer> {
    PreferencesOrConsents() {
        super(
                "customer_preferences",
                customer -> customer.customerPreferences() != null,
                "consents",
                customer -> !customer.consents().isEmpty(),
                CODE);
    }

    static final String CODE = "fields_are_mutually_exclusive";
}
