package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A last billed date, a statement closing date or an agreement must show when billing"
                + " starts. A portfolio lead may give `last_statement_issue_date` instead.",
        source = Source.PUBLISHED,
        published = "Validate that Kraken can calculate when to start billing the account",
        codes = BillingStartIsKnown.UNKNOWN)
final class BillingStartIsKnown implements Rule<EnergyAccount> {
    static final String UNKNOWN = "cannot_determine_responsible_for_billing_from_date";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        boolean known = !BilledDates.of(account).all().isEmpty()
                || OpeningLedger.of(account).stream().anyMatch(ledger -> ledger.closed() != null)
                || SupplyPoint.of(account).stream()
                        .anyMatch(point -> !point.agreements().isEmpty())
                || new AccountKind(account).lead() && account.lastStatementIssueDate() != null;
        if (!known) {
            problems.at("last_billed_to_date")
                    .add(
                            UNKNOWN,
                            "last_billed_to_date, last_statement_closing_date or an agreement is required to know when"
                                    + " billing starts.");
        }
    }
}
