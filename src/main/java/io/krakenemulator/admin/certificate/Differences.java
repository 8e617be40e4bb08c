package io.krakenemulator.admin.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words the difference between an account and the end state that it must have. */
final class Differences {

    private static final int MOST_TEXTS = 3;

    private Differences() {}

    /**
     * Returns the difference in a sentence.
     *
     * @param found the account as the judge has found it
     * @param expected the end state that it must have; {@code null} if no account was expected
     */
    static String describe(JsonNode found, ExpectedAccount expected) {
        return found.path("problems")
                .valueStream()
                .map(problem -> describe(problem.asText(), found, expected))
                .collect(Collectors.joining(" "));
    }

    private static String describe(String problem, JsonNode found, ExpectedAccount expected) {
        return switch (problem) {
            case "unexpected" -> "No account of this supplier and number was to be brought in.";
            case "not_skipped" -> "The account was to be left out, and is " + state(found) + ".";
            case "missing" -> "The account was never staged.";
            case "not_imported" -> "The account is " + state(found) + ", not imported.";
            case "balance" ->
                "The balance is " + found.path("balance").asText() + " instead of "
                        + found.path("expected_balance").asText() + ".";
            case "notes" -> compare("note", texts(found.path("notes")), expected.notes());
            default -> compare("transaction", texts(found.path("transactions")), expected.transactions());
        };
    }

    private static String state(JsonNode found) {
        return switch (found.path("state").asText()) {
            case "STAGED" -> "staged";
            case "IN_PROGRESS" -> "in progress";
            case "SKIPPED" -> "skipped";
            default -> "imported";
        };
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static String compare(String kind, List<String> found, List<String> expected) {
        var missing = subtract(expected, found);
        var extra = subtract(found, expected);
        return "It has %d %ss instead of %d%s%s."
                .formatted(
                        found.size(), kind, expected.size(), list("; missing: ", missing), list("; too many: ", extra));
    }

    private static String list(String label, List<String> texts) {
        return texts.isEmpty()
                ? ""
                : label
                        + texts.stream()
                                .limit(MOST_TEXTS)
                                .map(text -> '"' + text + '"')
                                .collect(Collectors.joining(", "))
                        + (texts.size() > MOST_TEXTS ? " and more" : "");
    }

    /** Returns the texts of a list without those of another: one that occurs twice there goes twice. */
    private static List<String> subtract(List<String> from, List<String> others) {
        var left = new ArrayList<>(from);
        others.forEach(left::remove);
        return left;
    }
}
