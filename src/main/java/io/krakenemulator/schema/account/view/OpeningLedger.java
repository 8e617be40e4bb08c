package io.krakenemulator.schema.account.view;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.schema.account.AccountLedger;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.transaction.EnergyTransaction;
import io.krakenemulator.validation.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The balances and transactions that one ledger of an account opens with: the account's own statement fields, or those of
 * one of its {@code ledgers}.
 *
 * @param place where the fields are, from the account inwards: field names and zero-based positions
 * @param balanceField the field that has the balance to transfer
 * @param lastBalance the balance of the last statement in pounds, or {@code null}
 * @param balance the balance to transfer in pounds, or {@code null}
 * @param closed the day when the last statement closed, or {@code null}
 * @param issued the day when the last statement was issued, or {@code null}
 */
public record OpeningLedger(
        List<Object> place,
        String balanceField,
        List<EnergyTransaction> current,
        List<EnergyTransaction> historical,
        BigDecimal lastBalance,
        BigDecimal balance,
        LocalDate closed,
        LocalDate issued) {

    public static final String CURRENT = "current_statement_transactions";
    public static final String HISTORICAL = "historical_statement_transactions";

    private static final String LEDGERS = "ledgers";

    /** Returns the opening ledgers of an account: its own statement fields, and every entry of {@code ledgers}. */
    public static List<OpeningLedger> of(EnergyAccount account) {
        var all = new ArrayList<OpeningLedger>();
        var own = ofOwnFields(account);
        // Beside ledgers, the transfer balance is their sum and says nothing about the account's own fields.
        if (account.ledgers().isEmpty() || own.lastBalance != null || own.hasTransactions()) {
            all.add(own);
        }
        for (int i = 0; i < account.ledgers().size(); i++) {
            all.add(ofEntry(account.ledgers().get(i), i));
        }
        return List.copyOf(all);
    }

    private static OpeningLedger ofOwnFields(EnergyAccount account) {
        return new OpeningLedger(
                List.of(),
                "transfer_balance",
                account.currentStatementTransactions(),
                account.historicalStatementTransactions(),
                account.lastStatementBalance(),
                account.transferBalance(),
                account.lastStatementClosingDate(),
                account.lastStatementIssueDate());
    }

    private static OpeningLedger ofEntry(AccountLedger entry, int position) {
        return new OpeningLedger(
                List.of(LEDGERS, position),
                "ledger_balance",
                entry.currentStatementTransactions(),
                entry.historicalStatementTransactions(),
                entry.lastStatementBalance(),
                entry.ledgerBalance(),
                entry.lastStatementClosingDate(),
                entry.lastStatementIssueDate());
    }

    private boolean hasTransactions() {
        return !current.isEmpty() || !historical.isEmpty();
    }

    /** Returns whether the ledger is an entry of {@code ledgers}. */
    public boolean isEntry() {
        return !place.isEmpty();
    }

    /** Returns the part of an account's payload that has the ledger's fields. */
    public JsonNode find(JsonNode account) {
        var found = account;
        for (Object step : place) {
            found = step instanceof Integer position ? found.path(position) : found.path((String) step);
        }
        return found;
    }

    /** Returns where problems of the ledger are reported. */
    public Problems.Spot at(Problems problems, Object... path) {
        return problems.at(place.toArray()).at(path);
    }

    /** Returns the day when the last statement closed: the date given, or else the earliest last billed date, or {@code null}. */
    public LocalDate closingDate(BilledDates billed) {
        return closed != null ? closed : billed.earliest();
    }

    /**
     * Returns the effect of transactions on a balance. Transactions of prepay meters have a balance of their own and do
     * not count.
     */
    public static BigDecimal effectOf(List<EnergyTransaction> transactions) {
        return transactions.stream()
                .filter(transaction -> transaction.toPrepayMeterSerialNumber() == null)
                .map(EnergyTransaction::effectOnBalance)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
