package io.krakenemulator.schema.account.rules.contact;

import io.krakenemulator.schema.account.Address;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.constraint.Postcodes;

@Validates(
        value = Address.class,
        says = "The postal code of an address in Great Britain must be a well-formed postcode.",
        source = Source.PUBLISHED,
        published = "Validate and normalize postcode",
        codes = PostalCodeIsWellFormed.INVALID)
final class PostalCodeIsWellFormed implements Rule<Address> {
    static final String INVALID = "invalid_postcode";

    @Override
    public void check(Address address, Facts facts, Problems problems) {
        var code = address.postalCode();
        if (code != null
                && !code.isBlank()
                && address.country().equalsIgnoreCase("GB")
                && Postcodes.normalise(code) == null) {
            problems.at("postal_code").add(INVALID, code + " is not a valid postcode.");
        }
    }
}
