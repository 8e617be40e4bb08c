package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "An account that leads a portfolio must not have supply addresses.",
        source = Source.PUBLISHED,
        published = "Validate that a portfolio lead account has no supply address since it makes no sense for"
                + " it to have one",
        codes = PortfolioLeadSuppliesNothing.HAS_ADDRESS)
final class PortfolioLeadSuppliesNothing implements Rule<EnergyAccount> {
    static final String HAS_ADDRESS = "portfolio_lead_has_a_supply_address";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (new AccountKind(account).lead() && !account.supplyAddresses().isEmpty()) {
            problems.at("supply_addresses")
                    .add(HAS_ADDRESS, "Leave supply_addresses out: the account leads a portfolio.");
        }
    }
}
