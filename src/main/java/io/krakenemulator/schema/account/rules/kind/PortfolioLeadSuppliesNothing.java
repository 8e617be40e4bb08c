package io.krakenemulator.schema.account.rules.kind;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "An account that leads a portfolio must not have supply addresses.",
        source = Source.PUBLISHED,
        published = "Validate that a portfolio lead account has no supply address since it makes no sense for"
                + " it to have one",
        codes = PortfolioLeadSuppliesNothing.HAS_ADDRESS)
final class PortfolioLeadSuppliesNothing extends AccountRule {
    static final String HAS_ADDRESS = "portfolio_lead_has_a_supply_address";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var account = view.account();
        if (view.kind().isPortfolioLead() && !account.supplyAddresses().isEmpty()) {
            problems.at("supply_addresses")
                    .add(HAS_ADDRESS, "Leave supply_addresses out: the account leads a portfolio.");
        }
    }
}
