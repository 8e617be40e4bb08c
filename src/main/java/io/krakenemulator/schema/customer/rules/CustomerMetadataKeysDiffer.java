package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.account.Metadata;
import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.UniqueChildren;

@Validates(
        value = EnergyCustomer.class,
        says = "The metadata of a customer must not have a key twice.",
        source = Source.PUBLISHED,
        published = "Validate metadata",
        codes = CustomerMetadataKeysDiffer.CODE)
final class CustomerMetadataKeysDiffer extends UniqueChildren<EnergyCustomer> {
    CustomerMetadataKeysDiffer() {
        super("metadata", EnergyCustomer::metadata, Metadata::key, CODE, "key");
    }

    static final String CODE = "metadata_has_duplicate_keys";
}
