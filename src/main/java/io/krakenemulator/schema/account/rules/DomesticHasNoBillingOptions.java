package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A domestic account must not have billing options.",
        source = Source.PUBLISHED,
        published = "Validate account billing options",
        codes = DomesticHasNoBillingOptions.PROVIDED)
final class DomesticHasNoBillingOptions implements Rule<EnergyAccount> {
    static final String PROVIDED = "account_billing_options_provided_for_domestic_accounts";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (account.accountBillingOptions() != null && new AccountKind(account).domestic()) {
            problems.at("account_billing_options")
                    .add(PROVIDED, "Leave account_billing_options out: the account is domestic.");
        }
    }
}
