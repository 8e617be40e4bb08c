package io.krakenemulator.schema.account.rules.supply;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

@Validates(
        value = EnergyAccount.class,
        says = "Supply addresses must differ in their first line, second line or postcode. Case does not count.",
        source = Source.PUBLISHED,
        published = "Validate no duplicate supply addresses",
        codes = SupplyAddressesDiffer.DUPLICATE,
        field = "supply_addresses")
final class SupplyAddressesDiffer implements Rule<EnergyAccount> {
    static final String DUPLICATE = "duplicate_supply_addresses_found";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var seen = new HashSet<List<String>>();
        boolean repeats = account.supplyAddresses().stream()
                .map(address -> Stream.of(address.supplyAddress1(), address.supplyAddress2(), address.supplyPostcode())
                        .map(line -> line == null ? "" : line.strip().toLowerCase(Locale.ROOT))
                        .toList())
                .anyMatch(address -> !seen.add(address));
        if (repeats) {
            problems.at("supply_addresses")
                    .add(DUPLICATE, "Two supply addresses have the same first lines and postcode.");
        }
    }
}
