package io.krakenemulator.schema.account.rules.ledger;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A statement must not be issued before it closes.",
        source = Source.PUBLISHED,
        published = "Validate that the last statement issue date is on or after the last statement closing date",
        codes = StatementIsIssuedAfterClose.TOO_EARLY)
final class StatementIsIssuedAfterClose extends AccountRule {
    static final String TOO_EARLY = "last_statement_issued_before_closing_date";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var billed = view.billed();
        for (var ledger : view.ledgers()) {
            var closed = ledger.closingDate(billed);
            if (closed != null && ledger.issued() != null && ledger.issued().isBefore(closed)) {
                ledger.at(problems, "last_statement_issue_date")
                        .add(
                                TOO_EARLY,
                                "last_statement_issue_date must not be before " + closed
                                        + ", when the last statement closed.");
            }
        }
    }
}
