package io.krakenemulator.transaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Formats amounts of money as answers have them: text with at least two decimals. */
final class Amounts {

    private static final int DECIMALS = 2;

    private Amounts() {}

    /** Returns a transaction whose amounts, and those of its lines and taxes, are formatted. */
    static ObjectNode format(JsonNode transaction) {
        ObjectNode answered = transaction.deepCopy();
        put(answered, "amount");
        answered.path("line_items").forEach(line -> put(line, "net_amount"));
        answered.path("tax_items").forEach(tax -> put(tax, "amount"));
        return answered;
    }

    private static void put(JsonNode object, String field) {
        if (object instanceof ObjectNode owner
                && (owner.path(field).isTextual() || owner.path(field).isNumber())) {
            owner.put(field, text(new BigDecimal(owner.path(field).asText())));
        }
    }

    static String text(BigDecimal amount) {
        return amount.setScale(Math.max(DECIMALS, amount.scale())).toPlainString();
    }
}
