package io.krakenemulator.schema.account.rules.reading;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A last billed date, a statement closing date or an agreement must show when billing"
                + " starts. A portfolio lead may give `last_statement_issue_date` instead.",
        source = Source.PUBLISHED,
        published = "Validate that Kraken can calculate when to start billing the account",
        codes = BillingStartIsKnown.UNKNOWN)
final class BillingStartIsKnown extends AccountRule {
    static final String UNKNOWN = "cannot_determine_responsible_for_billing_from_date";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var account = view.account();
        boolean known = view.billed().isKnown()
                || view.ledgers().stream().anyMatch(ledger -> ledger.closed() != null)
                || view.supplyPoints().stream()
                        .anyMatch(point -> !point.agreements().isEmpty())
                || view.kind().isPortfolioLead() && account.lastStatementIssueDate() != null;
        if (!known) {
            problems.at("last_billed_to_date")
                    .add(
                            UNKNOWN,
                            "last_billed_to_date, last_statement_closing_date or an agreement is required to know when"
                                    + " billing starts.");
        }
    }
}
