package io.krakenemulator.schema.account.rules.kind;

import io.krakenemulator.schema.account.AccountType;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A system account must not have supply addresses.",
        source = Source.PUBLISHED,
        published = "Validate that a system account has no supply address",
        codes = SystemAccountSuppliesNothing.HAS_ADDRESS)
final class SystemAccountSuppliesNothing implements Rule<EnergyAccount> {
    static final String HAS_ADDRESS = "system_account_has_a_supply_address";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (account.accountType() == AccountType.SYSTEM
                && !account.supplyAddresses().isEmpty()) {
            problems.at("supply_addresses")
                    .add(HAS_ADDRESS, "Leave supply_addresses out: the account is a system account.");
        }
    }
}
