package io.krakenemulator.schema.account.rules.business;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A domestic account must not have billing options.",
        source = Source.PUBLISHED,
        published = "Validate account billing options",
        codes = DomesticHasNoBillingOptions.PROVIDED)
final class DomesticHasNoBillingOptions extends AccountRule {
    static final String PROVIDED = "account_billing_options_provided_for_domestic_accounts";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var account = view.account();
        if (account.accountBillingOptions() != null && view.kind().isDomestic()) {
            problems.at("account_billing_options")
                    .add(PROVIDED, "Leave account_billing_options out: the account is domestic.");
        }
    }
}
