package io.krakenemulator.schema.account.view;

import io.krakenemulator.schema.account.EnergyAccount;
import java.util.List;
import java.util.stream.Stream;

/**
 * What many rules ask of an account, gathered from all over its payload.
 *
 * @param supplyPoints in the payload's order
 * @param ledgers the opening ledgers: the account's own statement fields, and every entry of {@code ledgers}
 * @param transactions of all opening ledgers
 * @param billed the dates up to which consumption was billed
 */
public record AccountView(
        EnergyAccount account,
        AccountKind kind,
        List<SupplyPoint> supplyPoints,
        List<OpeningLedger> ledgers,
        List<OpeningTransaction> transactions,
        BilledDates billed) {

    /** Computes the view of an account. */
    public static AccountView of(EnergyAccount account) {
        var points = SupplyPoint.of(account);
        var ledgers = OpeningLedger.of(account);
        return new AccountView(
                account,
                new AccountKind(account),
                points,
                ledgers,
                OpeningTransaction.of(ledgers),
                BilledDates.of(account));
    }

    /** Returns the transactions since the last statement. */
    public List<OpeningTransaction> currentTransactions() {
        return transactions.stream().filter(OpeningTransaction::isCurrent).toList();
    }

    /** Returns the transactions of the last statement. */
    public List<OpeningTransaction> historicalTransactions() {
        return transactions.stream().filter(one -> !one.isCurrent()).toList();
    }

    /** Returns whether the account has a numbered billing address line or its postcode; a blank one counts as absent. */
    public boolean hasBillingLines() {
        return Stream.of(
                        account.billingAddress1(),
                        account.billingAddress2(),
                        account.billingAddress3(),
                        account.billingAddress4(),
                        account.billingAddress5(),
                        account.billingPostcode())
                .anyMatch(line -> line != null && !line.isBlank());
    }
}
