package io.krakenemulator.schema.account.rules.supply;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.HashSet;

@Validates(
        value = EnergyAccount.class,
        says = "Supply addresses of an account must differ in `property_external_identifier`.",
        source = Source.PUBLISHED,
        published = "Validate unique property external identifiers",
        codes = PropertyIdentifiersDiffer.DUPLICATE)
final class PropertyIdentifiersDiffer implements Rule<EnergyAccount> {
    static final String DUPLICATE = "duplicate_property_external_identifiers";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var seen = new HashSet<String>();
        for (int i = 0; i < account.supplyAddresses().size(); i++) {
            var identifier = account.supplyAddresses().get(i).propertyExternalIdentifier();
            if (identifier != null && !seen.add(identifier)) {
                problems.at("supply_addresses", i, "property_external_identifier")
                        .add(DUPLICATE, identifier + " is the identifier of another property.");
            }
        }
    }
}
