package io.krakenemulator.transaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Money as answers have it: text with at least two decimals. */
final class Amounts {

    private static final int DECIMALS = 2;

    private Amounts() {}

    /** A transaction with its amounts, and those of its lines and taxes, in their answered form. */
    static ObjectNode inform(JsonNode transaction) {
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
