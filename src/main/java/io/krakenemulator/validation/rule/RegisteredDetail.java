package io.krakenemulator.validation.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.OperatorPattern;

/**
 * The reference data of a registered detail: the type of its values, and an expression that they must match.
 *
 * @param item the item of {@code customer_detail_namespaces} or {@code business_detail_namespaces}
 */
public record RegisteredDetail(JsonNode item) {

    /** Returns whether a value has the registered type. Without a registered type, every value has it. */
    public boolean hasType(JsonNode value) {
        return switch (item.path("type").asText("")) {
            case "" -> true;
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> false;
        };
    }

    /**
     * Returns whether a value, and each element of a list, matches the registered regular expression as a whole. Nothing
     * matches an expression that cannot be used; an earlier release accepted such documents.
     */
    public boolean passes(JsonNode value) {
        var rule = item.path("rule").asText("");
        if (rule.isEmpty()) {
            return true;
        }
        if (value.isArray()) {
            for (var element : value) {
                if (!passes(element)) {
                    return false;
                }
            }
            return true;
        }
        return matches(rule, value.asText());
    }

    private static boolean matches(String rule, String text) {
        try {
            return OperatorPattern.of(rule).matches(text);
        } catch (OperatorPattern.Unusable unusable) {
            return false;
        }
    }
}
