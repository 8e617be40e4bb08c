package io.krakenemulator.schema.account.rules.ledger;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.account.view.OpeningLedger;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** A statement opens on the day after the last one closed, or else on the earliest last billed date. */
@Validates(
        value = EnergyAccount.class,
        says = "A current transaction must not be dated before its statement opened. Transactions of"
                + " prepay meters are exempt.",
        source = Source.PUBLISHED,
        published =
                "Validate that current statement transactions are not before the current statement" + " opening date",
        codes = CurrentFollowsStatementOpening.TOO_EARLY)
final class CurrentFollowsStatementOpening extends AccountRule {
    static final String TOO_EARLY = "current_statement_transaction_before_current_statement_opening_date";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var billed = view.billed();
        for (var ledger : view.ledgers()) {
            var opened = ledger.closed() != null ? ledger.closed().plusDays(1) : billed.earliest();
            for (int i = 0; opened != null && i < ledger.current().size(); i++) {
                var transaction = ledger.current().get(i);
                if (transaction.toPrepayMeterSerialNumber() == null
                        && transaction.transactionDate().isBefore(opened)) {
                    ledger.at(problems, OpeningLedger.CURRENT, i, "transaction_date")
                            .add(
                                    TOO_EARLY,
                                    "transaction_date must not be before " + opened
                                            + ", when the current statement opened.");
                }
            }
        }
    }
}
