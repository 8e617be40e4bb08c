package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** Managed accounts come only where the instance takes them. */
@Validates(
        value = EnergyAccount.class,
        name = "Validate managed account type is allowed",
        codes = ManagedAccountsAreAllowed.NOT_ALLOWED)
final class ManagedAccountsAreAllowed implements Rule<EnergyAccount> {
    static final String NOT_ALLOWED = "managed_accounts_are_not_allowed";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (new AccountKind(account).managed()
                && !facts.instance().managedAccountsAllowed()) {
            problems.at("account_type")
                    .add(
                            NOT_ALLOWED,
                            "Managed accounts are not allowed: managed_accounts_allowed is off in the reference data.");
        }
    }
}
