package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A statement must not be issued before it closes.",
        source = Source.PUBLISHED,
        published = "Validate that the last statement issue date is on or after the last statement closing" + " date",
        codes = StatementIsIssuedAfterClose.TOO_EARLY)
final class StatementIsIssuedAfterClose implements Rule<EnergyAccount> {
    static final String TOO_EARLY = "last_statement_issued_before_closing_date";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var billed = BilledDates.of(account);
        for (var ledger : OpeningLedger.of(account)) {
            var closed = StatementClose.of(ledger, billed);
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
