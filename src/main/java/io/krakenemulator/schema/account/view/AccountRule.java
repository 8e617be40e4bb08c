package io.krakenemulator.schema.account.view;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.WellFormed;

/** A rule over an account that asks its view, which all such rules share. */
public abstract class AccountRule implements Rule<EnergyAccount> {

    /** Reports what is wrong with the account. */
    protected abstract void check(AccountView view, Facts facts, Problems problems);

    @Override
    public final void check(EnergyAccount account, Facts facts, Problems problems) {
        check(AccountView.of(account), facts, problems);
    }

    @Override
    public final void check(WellFormed<EnergyAccount> object, Facts facts, Problems problems) {
        check(object.view(AccountView.class, AccountView::of), facts, problems);
    }
}
