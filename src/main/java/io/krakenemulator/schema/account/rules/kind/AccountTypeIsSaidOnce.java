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
        says = "`account_type` must agree with `is_portfolio_lead` and `is_managed`. At most one of"
                + " these two flags may be true.",
        source = Source.PUBLISHED,
        published = "Validate account type is valid",
        codes = AccountTypeIsSaidOnce.MULTIPLE)
final class AccountTypeIsSaidOnce implements Rule<EnergyAccount> {
    static final String MULTIPLE = "multiple_account_types_selected";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        boolean lead = Boolean.TRUE.equals(account.isPortfolioLead());
        boolean managed = Boolean.TRUE.equals(account.isManaged());
        var type = account.accountType();
        if (lead && managed
                || type != null && lead && type != AccountType.PORTFOLIO_LEAD
                || type != null && managed && type != AccountType.MANAGED) {
            problems.at("account_type")
                    .add(
                            MULTIPLE,
                            "The account has more than one type; give account_type alone, without is_portfolio_lead"
                                    + " and is_managed.");
        }
    }
}
