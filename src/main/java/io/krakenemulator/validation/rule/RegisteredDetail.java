package io.krakenemulator.validation.rule;

import io.krakenemulator.validation.reference.DetailNamespace;
import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.OperatorPattern;

/**
 * What reference data says about a detail that an operator registered: the type of its values and a rule on them.
 *
 * @param namespace the item of {@code customer_detail_namespaces} or {@code business_detail_namespaces}
 */
public record RegisteredDetail(DetailNamespace namespace) {

    /** Whether a value has the registered type; any type will do where none is registered. */
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
     * Whether a value, and each element of a list, matches the registered regular expression as a whole. Nothing matches an
     * expression that cannot be used: such a document was stored by a release that took it.
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

    private static boolean matches(String rule, String text) {
        try {
            return OperatorPattern.of(rule).matches(text);
        } catch (OperatorPattern.Unusable unusable) {
            return false;
        }
    }
}
