package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.transaction.EnergyTransaction;
import io.krakenemulator.validation.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What one ledger of an account opens with: the account's own statement fields, or those of one of its {@code ledgers}.
 *
 * @param ledger the position among the account's ledgers; -1 for the account's own fields
 * @param lastBalance the balance of the last statement in pounds, or {@code null}
 * @param balance the balance that is transferred in pounds, or {@code null}
 * @param closed the day on which the last statement closed, or {@code null}
 * @param issued the day on which the last statement was issued, or {@code null}
 */
public record OpeningLedger(
        int ledger,
        List<EnergyTransaction> current,
        List<EnergyTransaction> historical,
        BigDecimal lastBalance,
        BigDecimal balance,
        LocalDate closed,
        LocalDate issued) {

    public static final String CURRENT = "current_statement_transactions";
    public static final String HISTORICAL = "historical_statement_transactions";

    /** The ledgers of an account: the flat fields, and every entry of {@code ledgers}. */
    public static List<OpeningLedger> of(EnergyAccount account) {
        var all = new ArrayList<OpeningLedger>();
        var flat = new OpeningLedger(
                -1,
                account.currentStatementTransactions(),
                account.historicalStatementTransactions(),
                account.lastStatementBalance(),
                account.transferBalance(),
                account.lastStatementClosingDate(),
                account.lastStatementIssueDate());
        // Beside ledgers, the transfer balance is their sum and says nothing about the flat fields.
        if (account.ledgers().isEmpty() || flat.lastBalance != null || !flat.transactionless()) {
            all.add(flat);
        }
        for (int i = 0; i < account.ledgers().size(); i++) {
            var one = account.ledgers().get(i);
            all.add(new OpeningLedger(
                    i,
                    one.currentStatementTransactions(),
                    one.historicalStatementTransactions(),
                    one.lastStatementBalance(),
                    one.ledgerBalance(),
                    one.lastStatementClosingDate(),
                    one.lastStatementIssueDate()));
        }
        return List.copyOf(all);
    }

    private boolean transactionless() {
        return current.isEmpty() && historical.isEmpty();
    }

    /** Where problems of the ledger are reported. */
    public Problems.Spot at(Problems problems, Object... path) {
        return ledger < 0 ? problems.at(path) : problems.at("ledgers", ledger).at(path);
    }

    /** What its balance is called. */
    public String balanceField() {
        return ledger < 0 ? "transfer_balance" : "ledger_balance";
    }

    /** What transactions do to a balance; those of a prepayment meter are left out, as they are kept apart. */
    public static BigDecimal effectOf(List<EnergyTransaction> transactions) {
        return transactions.stream()
                .filter(transaction -> transaction.toPrepayMeterSerialNumber() == null)
                .map(EnergyTransaction::effectOnBalance)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Every transaction of an account with the place of its list, in the payload's groups. */
    public static List<Placed> transactionsOf(EnergyAccount account) {
        var placed = new ArrayList<Placed>();
        for (var ledger : of(account)) {
            for (int i = 0; i < ledger.current.size(); i++) {
                placed.add(new Placed(ledger, CURRENT, i, ledger.current.get(i)));
            }
            for (int i = 0; i < ledger.historical.size(); i++) {
                placed.add(new Placed(ledger, HISTORICAL, i, ledger.historical.get(i)));
            }
        }
        return List.copyOf(placed);
    }

    /** A transaction and its place. */
    public record Placed(OpeningLedger ledger, String list, int index, EnergyTransaction transaction) {
        public Problems.Spot at(Problems problems, String field) {
            return ledger.at(problems, list, index, field);
        }
    }
}
