package io.krakenemulator.schema.account.rules.contact;

import io.krakenemulator.schema.account.Address;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = Address.class,
        says = "An address must have `street_address` or `structured_street_address`, and not both.",
        source = Source.PUBLISHED,
        published = "Validate address",
        codes = AddressIsUsable.INVALID)
final class AddressIsUsable implements Rule<Address> {
    static final String INVALID = "invalid_address";

    @Override
    public void check(Address address, Facts facts, Problems problems) {
        boolean free =
                address.streetAddress() != null && !address.streetAddress().isBlank();
        boolean structured = address.structuredStreetAddress() != null
                && !address.structuredStreetAddress().isEmpty();
        if (free && structured) {
            problems.add(INVALID, "Give street_address or structured_street_address, not both.");
        } else if (!free && !structured) {
            problems.add(INVALID, "street_address or structured_street_address is required.");
        }
    }
}
