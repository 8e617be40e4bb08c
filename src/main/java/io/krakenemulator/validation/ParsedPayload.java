package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A payload that was read: bound, cleaned, and with every shape problem. The next step is {@link RuleEngine#run}.
 *
 * @param <T> the payload record; a list of them where the payload is a list
 */
public final class ParsedPayload<T> {

    private final JsonNode payload;
    private final T value;
    private final JsonNode cleaned;
    private final ProblemList problems;
    private final List<WellFormed<?>> objects;
    private final List<BrokenObject> brokenObjects;
    private final Map<Lookup, Set<String>> lookups;

    ParsedPayload(
            JsonNode payload,
            T value,
            JsonNode cleaned,
            ProblemList problems,
            List<WellFormed<?>> objects,
            List<BrokenObject> brokenObjects,
            Map<Lookup, Set<String>> lookups) {
        this.payload = payload;
        this.value = value;
        this.cleaned = cleaned;
        this.problems = problems;
        this.objects = objects;
        this.brokenObjects = brokenObjects;
        this.lookups = lookups;
    }

    /** Returns the bound payload, or {@code null} if it is of the wrong type. Fields that are not well formed are null. */
    public T value() {
        return value;
    }

    /** Returns the values to look up in stored data before rules run. */
    public Map<Lookup, Set<String>> lookups() {
        return lookups;
    }

    JsonNode payload() {
        return payload;
    }

    JsonNode cleanedPayload() {
        return cleaned;
    }

    ProblemList problems() {
        return problems;
    }

    /** Returns the objects that rules may check, innermost first. */
    List<WellFormed<?>> objects() {
        return objects;
    }

    /** Returns the objects whose rules are skipped, innermost first; none unless the reader keeps them. */
    List<BrokenObject> brokenObjects() {
        return brokenObjects;
    }
}
