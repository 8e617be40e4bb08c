package io.krakenemulator.generation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Faults of balances, transactions and payment schedules. */
final class BillingFaults {

    static final List<Fault> ALL = List.of(
            new Fault(
                    "last-balance-wrong",
                    "the billed transactions do not add up to the last balance",
                    "historical_statement_transactions_balance_mismatch",
                    GeneratedAccount::hasCurrentTransactions,
                    BillingFaults::changeBothBalances),
            new Fault(
                    "transfer-balance-wrong",
                    "the balance to transfer is not the last balance with the payments since",
                    "balance_mismatch_on_transfer_balance",
                    GeneratedAccount::hasCurrentTransactions,
                    account -> add(account.whole(), "transfer_balance", "10.00")),
            new Fault(
                    "amount-with-currency",
                    "an amount has the sign of the currency",
                    "invalid",
                    GeneratedAccount::hasCurrentTransactions,
                    account -> firstCurrent(account).put("amount", "£12.34")),
            new Fault(
                    "transaction-twice",
                    "two transactions have one number",
                    "duplicate_transaction_ids",
                    GeneratedAccount::hasCurrentTransactions,
                    BillingFaults::repeatTransactionId),
            new Fault(
                    "transaction-without-number",
                    "a transaction has no number",
                    "required",
                    GeneratedAccount::hasCurrentTransactions,
                    account -> firstCurrent(account).remove("transaction_id")),
            new Fault(
                    "transaction-in-future",
                    "a transaction is dated in the future",
                    "transaction_in_future",
                    GeneratedAccount::hasCurrentTransactions,
                    account -> firstCurrent(account).put("transaction_date", "2999-01-01")),
            new Fault(
                    "statement-issued-early",
                    "a statement is issued before it closes",
                    "last_statement_issued_before_closing_date",
                    account -> true,
                    BillingFaults::issueEarly),
            new Fault(
                    "billed-transaction-late",
                    "a billed transaction is later than its statement",
                    "historical_statement_transaction_after_last_statement_closing_date",
                    BillingFaults::hasDayBetweenStatements,
                    BillingFaults::moveBilledTransaction),
            new Fault(
                    "payment-day-out-of-range",
                    "payments fall on a day that not every month has",
                    "invalid_payment_day_for_payment_schedule",
                    GeneratedAccount::hasSchedule,
                    account -> schedule(account).put("day_of_month", 31)),
            new Fault(
                    "payment-amount-zero",
                    "a payment schedule has the amount 0",
                    "zero_payment_schedule_amount",
                    GeneratedAccount::hasSchedule,
                    account -> schedule(account).put("amount", "0.00")),
            new Fault(
                    "payment-frequency-missing",
                    "a payment schedule has no frequency",
                    "fixed_payment_schedule_missing_frequency",
                    GeneratedAccount::hasSchedule,
                    account -> schedule(account).remove("frequency")),
            new Fault(
                    "payment-day-missing",
                    "a payment schedule has no day",
                    "fixed_payment_schedule_missing_day_of_month",
                    GeneratedAccount::hasSchedule,
                    account -> schedule(account).remove("day_of_month")),
            new Fault(
                    "payments-end-before-start",
                    "a payment schedule ends before it starts",
                    "start_date_later_than_end_date",
                    GeneratedAccount::hasSchedule,
                    account -> schedule(account).put("end_date", "2001-01-01")),
            new Fault(
                    "dunning-path-unknown",
                    "the dunning path is not in the reference data",
                    "dunning_path_not_found",
                    account -> true,
                    BillingFaults::addDunningPath),
            new Fault(
                    "debt-agency-unknown",
                    "the agency that collects a debt is not in the reference data",
                    "debt_collection_agency_does_not_exist",
                    account -> true,
                    BillingFaults::addDebt));

    private BillingFaults() {}

    private static Place firstCurrent(GeneratedAccount account) {
        return account.whole().element("current_statement_transactions", 0);
    }

    private static Place firstBilled(GeneratedAccount account) {
        return account.whole().element("historical_statement_transactions", 0);
    }

    private static Place schedule(GeneratedAccount account) {
        return account.whole().element("payment_schedules", 0);
    }

    private static String add(Place whole, String field, String amount) {
        return whole.put(
                field,
                new BigDecimal(whole.text(field)).add(new BigDecimal(amount)).toString());
    }

    private static String changeBothBalances(GeneratedAccount account) {
        add(account.whole(), "transfer_balance", "10.00");
        return add(account.whole(), "last_statement_balance", "10.00");
    }

    private static String repeatTransactionId(GeneratedAccount account) {
        return firstBilled(account).put("transaction_id", firstCurrent(account).text("transaction_id"));
    }

    private static String issueEarly(GeneratedAccount account) {
        return moveAfterClosing(account, account.whole(), "last_statement_issue_date", -5);
    }

    /** Returns whether a billed transaction can be late and still come before those that are not billed. */
    private static boolean hasDayBetweenStatements(GeneratedAccount account) {
        if (!account.hasCurrentTransactions()) {
            return account.payload().has("historical_statement_transactions");
        }
        var closing = LocalDate.parse(account.whole().text("last_statement_closing_date"));
        var since = LocalDate.parse(firstCurrent(account).text("transaction_date"));
        return since.isAfter(closing.plusDays(1));
    }

    private static String moveBilledTransaction(GeneratedAccount account) {
        return moveAfterClosing(account, firstBilled(account), "transaction_date", 1);
    }

    private static String moveAfterClosing(GeneratedAccount account, Place object, String field, int days) {
        var closing = LocalDate.parse(account.whole().text("last_statement_closing_date"));
        return object.put(field, closing.plusDays(days).toString());
    }

    private static String addDunningPath(GeneratedAccount account) {
        account.payload()
                .putObject("dunning_path")
                .put("start_date", "2999-01-01")
                .put("path_name", "no_such_path");
        return "dunning_path.path_name";
    }

    private static String addDebt(GeneratedAccount account) {
        account.payload().putObject("debt").put("start_date", "2023-01-01").put("agency_name", "No such agency");
        return "debt.agency_name";
    }
}
