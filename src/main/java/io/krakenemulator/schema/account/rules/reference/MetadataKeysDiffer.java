package io.krakenemulator.schema.account.rules.reference;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.Metadata;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.UniqueChildren;

@Validates(
        value = EnergyAccount.class,
        says = "The metadata of an account must not have a key twice.",
        source = Source.PUBLISHED,
        published = "Validate metadata",
        codes = MetadataKeysDiffer.CODE)
final class MetadataKeysDiffer extends UniqueChildren<EnergyAccount> {
    MetadataKeysDiffer() {
        super("metadata", EnergyAccount::metadata, Metadata::key, CODE, "key");
    }

    static final String CODE = "metadata_has_duplicate_keys";
}
