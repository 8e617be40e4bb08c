package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of validating a payload.
 *
 * @param value the bound payload as it was sent, without derived values
 * @param cleaned the payload as it is echoed and stored: without unknown fields, with values in their normal form and
 *     derived values, in the caller's spelling and key order
 * @param problems in payload order, in the caller's spelling, at most as many as the engine keeps
 * @param found the number of problems, those that are not listed included
 */
public record ValidationResult<T>(T value, JsonNode cleaned, List<Problem> problems, int found) {

    public boolean isValid() {
        return found == 0;
    }

    /** Returns whether a listed problem is at the root's field of that name. */
    public boolean names(String field) {
        return problems.stream().anyMatch(problem -> problem.at().toString().equals(field));
    }

    /** Returns the same result with one more problem at its end. */
    public ValidationResult<T> and(Problem problem) {
        var more = new ArrayList<>(problems);
        more.add(problem);
        return new ValidationResult<>(value, cleaned, List.copyOf(more), found + 1);
    }

    /**
     * Returns the result with more problems, inserted in the payload's order.
     *
     * @param cap how many problems are listed at most; the rest are counted
     */
    public ValidationResult<T> and(List<Problem> more, int cap) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(problems);
        all.addAll(more.subList(0, Math.min(more.size(), Math.max(0, cap - problems.size()))));
        return new ValidationResult<>(value, cleaned, new PayloadOrder(cleaned).arrange(all), found + more.size());
    }
}
