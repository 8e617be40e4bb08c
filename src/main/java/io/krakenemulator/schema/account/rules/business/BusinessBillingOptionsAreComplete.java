package io.krakenemulator.schema.account.rules.business;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.PeriodLength;
import io.krakenemulator.schema.account.view.AccountKind;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.DerivingRule;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "Billing options of a business account must use industry billing or give"
                + " `period_start_day` and `period_length`. Without options, the account is billed monthly"
                + " from day 1.",
        source = Source.PUBLISHED,
        published =
                "Validate business account has account billing options with period_start_day and" + " period_length",
        codes = BusinessBillingOptionsAreComplete.MISSING)
final class BusinessBillingOptionsAreComplete extends AccountRule implements DerivingRule<EnergyAccount> {
    static final String MISSING = "business_account_missing_billing_options";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var account = view.account();
        var options = account.accountBillingOptions();
        if (options != null
                && view.kind().isBusiness()
                && !Boolean.TRUE.equals(options.useIndustryBilling())
                && (options.periodStartDay() == null || options.periodLength() == null)) {
            problems.at("account_billing_options")
                    .add(MISSING, "period_start_day and period_length are required for a business account.");
        }
    }

    @Override
    public void derive(EnergyAccount account, Facts facts, ObjectNode validated) {
        if (account.accountBillingOptions() == null && new AccountKind(account).isBusiness()) {
            validated
                    .putObject("account_billing_options")
                    .put("period_start_day", 1)
                    .put("period_length", PeriodLength.MONTHLY.name());
        }
    }
}
