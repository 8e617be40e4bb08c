package io.krakenemulator.admin.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.generation.LoadCohort;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The end state that an account must have.
 *
 * @param skipped whether the account must stay out
 * @param balance in pounds, credit positive
 * @param notes the bodies of its notes in the order of their characters
 * @param transactions its transactions as {@code id amount}, in the order of their characters
 */
record ExpectedAccount(
        String supplier,
        String number,
        boolean skipped,
        BigDecimal balance,
        List<String> notes,
        List<String> transactions) {

    private static final Set<String> IN_FAVOUR_OF_THE_CUSTOMER = Set.of("PAYMENT", "CREDIT");

    /** Copies the lists. */
    ExpectedAccount {
        notes = List.copyOf(notes);
        transactions = List.copyOf(transactions);
    }

    static ExpectedAccount of(LoadCohort.Load load, boolean skipped) {
        var added = load.transactions().path("transactions");
        return new ExpectedAccount(
                load.supplier(),
                load.number(),
                skipped,
                balance(load.account(), added),
                load.notes()
                        .path("notes")
                        .valueStream()
                        .map(note -> note.path("body").asText())
                        .sorted()
                        .toList(),
                Stream.of(
                                load.account().path("historical_statement_transactions"),
                                load.account().path("current_statement_transactions"),
                                added)
                        .flatMap(JsonNode::valueStream)
                        .map(ExpectedAccount::describe)
                        .sorted()
                        .toList());
    }

    private static BigDecimal balance(JsonNode account, JsonNode added) {
        return added.valueStream()
                .map(ExpectedAccount::effect)
                .reduce(new BigDecimal(account.path("transfer_balance").asText()), BigDecimal::add);
    }

    private static BigDecimal effect(JsonNode transaction) {
        var amount = new BigDecimal(transaction.path("amount").asText());
        return IN_FAVOUR_OF_THE_CUSTOMER.contains(transaction.path("type").asText()) ? amount : amount.negate();
    }

    /** Returns a transaction as the statement of the judge does. */
    private static String describe(JsonNode transaction) {
        var amount = new BigDecimal(transaction.path("amount").asText());
        var plain = amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        return transaction.path("transaction_id").asText() + " " + plain;
    }

    ObjectNode toJson() {
        var row = JsonNodeFactory.instance
                .objectNode()
                .put("supplier", supplier)
                .put("number", number)
                .put("skipped", skipped)
                .put("balance", balance);
        notes.forEach(row.putArray("notes")::add);
        transactions.forEach(row.putArray("transactions")::add);
        return row;
    }
}
