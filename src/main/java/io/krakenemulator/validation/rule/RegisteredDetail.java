package io.krakenemulator.validation.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.OperatorPattern;

/**
 * What reference data says about a detail that an operator registered: the type of its values and a rule on them.
 *
 * @param item the item of {@code customer_detail_namespaces} or {@code business_detail_namespaces}
 */
public record RegisteredDetail(JsonNode item) {

    /** Whether a value has the registered type; any type will do where none is registered. */
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
     * Whether a value, and each element of a list, matches the registered regular expression as a whole. Nothing matches an
     * expression that cannot be used: such a document was stored by a release that took it.
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

    /** Returns the size of the registered regular expression, or 0 if there is none that can be used. */
    public int ruleSize() {
        var rule = item.path("rule").asText("");
        try {
            return rule.isEmpty() ? 0 : OperatorPattern.of(rule).size();
        } catch (OperatorPattern.Unusable unusable) {
            return 0;
        }
    }

    private static boolean matches(String rule, String text) {
        try {
            return OperatorPattern.of(rule).matches(text);
        } catch (OperatorPattern.Unusable unusable) {
            return false;
        }
    }
}
