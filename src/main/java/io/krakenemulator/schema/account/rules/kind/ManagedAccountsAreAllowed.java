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
        says = "A managed account is accepted only while `managed_accounts_allowed` is on in the reference data.",
        source = Source.PUBLISHED,
        published = "Validate managed account type is allowed",
        codes = ManagedAccountsAreAllowed.NOT_ALLOWED)
final class ManagedAccountsAreAllowed extends AccountRule {
    static final String NOT_ALLOWED = "managed_accounts_are_not_allowed";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        if (view.kind().isManaged() && !facts.instance().managedAccountsAllowed()) {
            problems.at("account_type")
                    .add(
                            NOT_ALLOWED,
                            "Managed accounts are not allowed: managed_accounts_allowed is off in the reference data.");
        }
    }
}
