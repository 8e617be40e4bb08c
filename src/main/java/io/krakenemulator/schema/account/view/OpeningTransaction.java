package io.krakenemulator.schema.account.view;

import io.krakenemulator.schema.transaction.EnergyTransaction;
import io.krakenemulator.validation.Problems;
import java.util.ArrayList;
import java.util.List;

/**
 * A transaction that an account opens with.
 *
 * @param list the list of its ledger that it is in
 * @param index its position in that list
 */
public record OpeningTransaction(OpeningLedger ledger, String list, int index, EnergyTransaction transaction) {

    static List<OpeningTransaction> of(List<OpeningLedger> ledgers) {
        var placed = new ArrayList<OpeningTransaction>();
        for (var ledger : ledgers) {
            addAll(ledger, OpeningLedger.CURRENT, ledger.current(), placed);
            addAll(ledger, OpeningLedger.HISTORICAL, ledger.historical(), placed);
        }
        return List.copyOf(placed);
    }

    private static void addAll(
            OpeningLedger ledger, String list, List<EnergyTransaction> transactions, List<OpeningTransaction> placed) {
        for (int i = 0; i < transactions.size(); i++) {
            placed.add(new OpeningTransaction(ledger, list, i, transactions.get(i)));
        }
    }

    /** Returns whether it is still to be billed. */
    public boolean isCurrent() {
        return list.equals(OpeningLedger.CURRENT);
    }

    /** Returns where problems of one of its fields are reported. */
    public Problems.Spot at(Problems problems, String field) {
        return ledger.at(problems, list, index, field);
    }
}
