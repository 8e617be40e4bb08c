package io.krakenemulator.schema.account.rules.kind;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "An account of an unknown occupier must not have customers.",
        source = Source.PUBLISHED,
        published = "Validate no customers for unknown occupier",
        codes = UnknownOccupierHasNoCustomers.WITH_CUSTOMER)
final class UnknownOccupierHasNoCustomers implements Rule<EnergyAccount> {
    static final String WITH_CUSTOMER = "customer_with_unknown_occupier";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (Boolean.TRUE.equals(account.unknownOccupier())
                && !account.customers().isEmpty()) {
            problems.at("customers").add(WITH_CUSTOMER, "Leave customers empty: the occupier is unknown.");
        }
    }
}
