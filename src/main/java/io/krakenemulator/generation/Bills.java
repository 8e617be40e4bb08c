package io.krakenemulator.generation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Writes the balances of an account, with transactions that add up to them. */
final class Bills {

    private static final int MONTHS = 3;

    private final Draw draw;
    private final ObjectNode account;
    private final String number;
    private final LocalDate billedTo;

    private int transactions;

    Bills(Draw draw, ObjectNode account, String number, LocalDate billedTo) {
        this.draw = draw;
        this.account = account;
        this.number = number;
        this.billedTo = billedTo;
    }

    /** Writes a quarter of monthly payments and its bill, a payment since, and the payments to come. */
    void addMonthlyPayments(int leastPounds, int mostPounds) {
        var monthly = draw.money(leastPounds, mostPounds);
        var billed = monthly.multiply(BigDecimal.valueOf(MONTHS)).add(draw.money(-60, 60));
        var last = monthly.multiply(BigDecimal.valueOf(MONTHS)).subtract(billed);
        addBalances(last, last.add(monthly));
        var since = account.putArray("current_statement_transactions");
        var before = account.putArray("historical_statement_transactions");
        for (int i = MONTHS; i > 0; i--) {
            addPayment(before, billedTo.minusDays(30L * i - 10), monthly);
        }
        addCharge(before, billed);
        addPayment(since, billedTo.plusDays(draw.between(1, 9)), monthly);
        account.putArray("payment_schedules")
                .addObject()
                .put("amount", monthly.toString())
                .put("day_of_month", draw.between(1, 28))
                .put("frequency", "MONTHLY")
                .put("means", "DD")
                .put("start_date", billedTo.minusDays(draw.between(200, 390)).toString());
    }

    /** Writes a bill that nobody has paid. */
    void addUnpaidBill() {
        var billed = draw.money(20, 400);
        addBalances(billed.negate(), billed.negate());
        addCharge(account.putArray("historical_statement_transactions"), billed);
    }

    /** Writes balances of zero, as prepay accounts have them. */
    void addNothing() {
        addBalances(BigDecimal.ZERO.setScale(2), BigDecimal.ZERO.setScale(2));
    }

    private void addBalances(BigDecimal last, BigDecimal transfer) {
        account.put("last_billed_to_date", billedTo.toString())
                .put("last_statement_balance", last.toString())
                .put("last_statement_closing_date", billedTo.toString())
                .put("last_statement_issue_date", billedTo.plusDays(1).toString())
                .put("transfer_balance", transfer.toString());
    }

    private void addPayment(ArrayNode list, LocalDate date, BigDecimal amount) {
        add(list, date, "PAYMENT", amount, "ACCOUNT_CHARGE_PAYMENT");
    }

    private void addCharge(ArrayNode list, BigDecimal amount) {
        add(list, billedTo, "CHARGE", amount, "IMPORTED_CHARGE");
    }

    private void add(ArrayNode list, LocalDate date, String type, BigDecimal amount, String reason) {
        list.addObject()
                .put("transaction_id", number + "-T" + ++transactions)
                .put("transaction_date", date.toString())
                .put("type", type)
                .put("amount", amount.toString())
                .put("reason", reason);
    }
}
