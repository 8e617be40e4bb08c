package io.krakenemulator.checking;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The end of a complete check for a reader: counts, the most frequent codes, limits and files.
 *
 * @param summary as the emulator answers it, see docs/cohort-check.md
 */
record SummaryText(String name, JsonNode summary) {

    private static final int TOP_CODES = 10;
    private static final int FIRST_LINES = 3;

    /** Returns whether the limits are kept; without limits, whether no line failed that was not expected to. */
    boolean isPassed() {
        var gate = summary.path("gate");
        return gate.isObject() ? gate.path("passed").asBoolean() : failedLines() == 0;
    }

    private long failedLines() {
        return summary.path("lines").asLong()
                - summary.at("/verdicts/accepted").asLong()
                - summary.at("/expected/lines").asLong();
    }

    /** Prints the summary. */
    void print(PrintStream out, List<Path> files) {
        var verdicts = summary.path("verdicts");
        out.println(name + ": " + Texts.lines(summary.path("lines").asLong()) + " in "
                + summary.path("seconds").asText() + " s: "
                + Texts.number(verdicts.path("accepted").asLong()) + " accepted, "
                + Texts.number(verdicts.path("rejected").asLong()) + " rejected, "
                + Texts.number(verdicts.path("not_json").asLong()) + " not JSON, "
                + Texts.number(verdicts.path("too_long").asLong()) + " too long");
        printCodes(out, "Codes", summary.path("codes"));
        printCodes(out, "Warnings", summary.path("warnings"));
        printExpected(out);
        printGate(out);
        if (summary.hasNonNull("kept")) {
            out.println("Kept as " + Texts.oneLine(summary.at("/kept/name").asText()));
        }
        if (!files.isEmpty()) {
            out.println("Files: " + files.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        out.flush();
    }

    private static void printCodes(PrintStream out, String title, JsonNode codes) {
        if (codes.isEmpty()) {
            return;
        }
        out.println(title + ":");
        stream(codes)
                .limit(TOP_CODES)
                .forEach(code -> out.println("  "
                        + Texts.oneLine(code.path("code").asText()) + ": "
                        + Texts.lines(code.path("lines").asLong()) + ", first "
                        + stream(code.path("first_lines"))
                                .limit(FIRST_LINES)
                                .map(JsonNode::asText)
                                .collect(Collectors.joining(", "))));
        if (codes.size() > TOP_CODES) {
            out.println("  and " + (codes.size() - TOP_CODES) + " more");
        }
    }

    private void printExpected(PrintStream out) {
        var expected = summary.path("expected");
        if (expected.isObject()) {
            // A check in several parts does not know which entries fit nothing
            var entries = !expected.has("entries")
                    ? ""
                    : "; of " + Texts.number(expected.path("entries").asLong()) + " entries, "
                            + Texts.number(expected.path("stale").asLong()) + " fit nothing and "
                            + Texts.number(expected.path("ended").asLong()) + " have ended";
            out.println("Expected: " + Texts.lines(expected.path("lines").asLong()) + entries);
        }
    }

    private void printGate(PrintStream out) {
        var gate = summary.path("gate");
        if (!gate.isObject()) {
            return;
        }
        out.println("Limits: " + (isPassed() ? "kept" : "broken"));
        for (var limit : gate.path("limits")) {
            out.println("  "
                    + Texts.oneLine(
                            limit.path("code").asText("").isEmpty()
                                            || limit.path("code").isNull()
                                    ? "all codes"
                                    : limit.path("code").asText())
                    + ": " + Texts.lines(limit.path("failed").asLong()) + ", limit "
                    + Texts.oneLine(limit.path("limit").asText())
                    + (limit.path("passed").asBoolean() ? "" : ", broken"));
        }
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
