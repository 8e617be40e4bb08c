package io.krakenemulator.validation.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.OperatorPattern;
import io.krakenemulator.validation.reference.DetailNamespace;

/**
 * The reference data of a registered detail: the type of its values, and an expression that they must match.
 *
 * @param namespace the item of {@code customer_detail_namespaces} or {@code business_detail_namespaces}
 */
public record RegisteredDetail(DetailNamespace namespace) {

    /** Returns whether a value has the registered type. Without a registered type, every value has it. */
    public boolean hasType(JsonNode value) {
        if (namespace.type() == null) {
            return true;
        }
        return switch (namespace.type()) {
            case STRING -> value.isTextual();
            case INTEGER -> value.isIntegralNumber();
            case NUMBER -> value.isNumber();
            case BOOLEAN -> value.isBoolean();
            case ARRAY -> value.isArray();
            case OBJECT -> value.isObject();
        };
    }

    /**
     * Returns whether a value, and each element of a list, matches the registered regular expression as a whole. Nothing
     * matches an expression that cannot be used; an earlier release accepted such documents.
     */
    public boolean passes(JsonNode value) {
        var rule = namespace.rule();
        if (rule == null || rule.isEmpty()) {
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
        var rule = namespace.rule();
        try {
            return rule == null || rule.isEmpty() ? 0 : OperatorPattern.of(rule).size();
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
