package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.account.Metadata;
import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.UniqueChildren;

/** A key occurs once in the metadata of a customer. */
@Validates(value = EnergyCustomer.class, name = "Validate metadata", codes = CustomerMetadataKeysDiffer.CODE)
final class CustomerMetadataKeysDiffer extends UniqueChildren<EnergyCustomer> {
    CustomerMetadataKeysDiffer() {
        super("metadata", EnergyCustomer::metadata, Metadata::key, CODE, "key");
    }

    static final String CODE = "metadata_has_duplicate_keys";
}
