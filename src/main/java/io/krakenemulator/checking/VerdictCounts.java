package io.krakenemulator.checking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the verdicts on the lines of a file as the emulator does in its summary. The counts of a check that was cut off are
 * kept, because the emulator counts the lines of one call alone.
 */
final class VerdictCounts {

    private static final int FIRST_LINES = 10;
    private static final String ACCEPTED = "accepted";
    private static final String LINES = "lines";
    private static final String EXPECTED = "expected";
    private static final String UNEXPECTED = "unexpected_lines";
    private static final String VERDICTS = "verdicts";
    private static final String FIRST = "first_lines";
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Map<String, Long> verdicts = new TreeMap<>();
    private final Kind errors = new Kind("codes", "errors");
    private final Kind warnings = new Kind("warnings", "warnings");
    private long lines;
    private long expectedLines;
    private long expectedErrors;

    /** Returns the counts that {@link #toJson} has written. */
    static VerdictCounts of(JsonNode json) {
        var counts = new VerdictCounts();
        counts.lines = json.path(LINES).asLong();
        counts.expectedLines = json.at("/expected/lines").asLong();
        counts.expectedErrors = json.at("/expected/errors").asLong();
        json.path(VERDICTS)
                .fields()
                .forEachRemaining(verdict ->
                        counts.verdicts.put(verdict.getKey(), verdict.getValue().asLong()));
        counts.errors.read(json);
        counts.warnings.read(json);
        return counts;
    }

    /** Counts a verdict as the emulator answers it. */
    void add(JsonNode verdict) {
        long line = verdict.path("line").asLong();
        lines++;
        verdicts.merge(verdict.path("verdict").asText(), 1L, Long::sum);
        expectedLines += isExpected(verdict) ? 1 : 0;
        for (var error : verdict.path("errors")) {
            expectedErrors += isExpected(error) ? 1 : 0;
        }
        errors.add(line, verdict.path("errors"));
        warnings.add(line, verdict.path("warnings"));
    }

    /** Returns the counts in the form of a summary. */
    ObjectNode toJson() {
        var json = JsonNodeFactory.instance.objectNode().put(LINES, lines);
        var counted = json.putObject(VERDICTS);
        verdicts.forEach(counted::put);
        if (expectedErrors > 0) {
            json.putObject(EXPECTED).put(LINES, expectedLines).put("errors", expectedErrors);
        }
        errors.write(json);
        warnings.write(json);
        return json;
    }

    /**
     * Returns the summary of the emulator's last call with these counts in the place of its own.
     *
     * @param secondsBefore how long the earlier calls took
     * @throws NumberFormatException if a limit of the emulator is no number
     */
    JsonNode complete(JsonNode summary, double secondsBefore) {
        ObjectNode whole = summary.deepCopy();
        whole.remove(EXPECTED);
        whole.setAll(toJson());
        whole.put("seconds", Math.round((secondsBefore + summary.path("seconds").asDouble()) * 10) / 10.0);
        if (whole.path("gate") instanceof ObjectNode gate) {
            judge(gate);
        }
        return whole;
    }

    /** Judges the limits by these counts. */
    private void judge(ObjectNode gate) {
        boolean isKept = true;
        for (var limit : gate.path("limits")) {
            var code = limit.path("code");
            long failed = code.isTextual()
                    ? errors.unexpectedLines(code.asText())
                    : lines - verdicts.getOrDefault(ACCEPTED, 0L) - expectedLines;
            boolean isAllowed = isAllowed(limit.path("limit").asText(), failed);
            ((ObjectNode) limit).put("failed", failed).put("passed", isAllowed);
            isKept &= isAllowed;
        }
        gate.put("passed", isKept);
    }

    private static boolean isExpected(JsonNode lineOrError) {
        return lineOrError.path(EXPECTED).asBoolean();
    }

    private boolean isAllowed(String limit, long failed) {
        var most = limit.endsWith("%")
                ? new BigDecimal(limit.substring(0, limit.length() - 1))
                        .multiply(BigDecimal.valueOf(lines))
                        .divide(ALL)
                : new BigDecimal(limit);
        return BigDecimal.valueOf(failed).compareTo(most) <= 0;
    }

    /** The counts of the codes of errors, or of those of warnings. Their number is that of the emulator's codes. */
    private static final class Kind {
        private final String list;
        private final String number;
        private final Map<String, Code> codes = new HashMap<>();

        Kind(String list, String number) {
            this.list = list;
            this.number = number;
        }

        private static final class Code {
            private long problems;
            private long lines;
            private long lastLine;
            private long unexpectedLines;
            private long lastUnexpectedLine;
            private final List<Long> firstLines = new ArrayList<>();

            long problems() {
                return problems;
            }
        }

        void add(long line, JsonNode problems) {
            for (var problem : problems) {
                var code = codes.computeIfAbsent(problem.path("code").asText(), unseen -> new Code());
                code.problems++;
                if (code.lastLine != line) {
                    code.lastLine = line;
                    code.lines++;
                    if (code.firstLines.size() < FIRST_LINES) {
                        code.firstLines.add(line);
                    }
                }
                if (!isExpected(problem) && code.lastUnexpectedLine != line) {
                    code.lastUnexpectedLine = line;
                    code.unexpectedLines++;
                }
            }
        }

        /** Returns the number of lines with a problem of the code that is not expected. */
        long unexpectedLines(String name) {
            var code = codes.get(name);
            return code == null ? 0 : code.unexpectedLines;
        }

        /** Writes the codes, the most frequent first. */
        void write(ObjectNode json) {
            var array = json.putArray(list);
            codes.entrySet().stream()
                    .sorted(Map.Entry.<String, Code>comparingByValue(
                                    Comparator.comparingLong(Code::problems).reversed())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(entry -> {
                        var code = array.addObject()
                                .put("code", entry.getKey())
                                .put(number, entry.getValue().problems)
                                .put(LINES, entry.getValue().lines)
                                .put(UNEXPECTED, entry.getValue().unexpectedLines);
                        var first = code.putArray(FIRST);
                        entry.getValue().firstLines.forEach(first::add);
                    });
        }

        void read(JsonNode json) {
            for (var entry : json.path(list)) {
                var code = new Code();
                code.problems = entry.path(number).asLong();
                code.lines = entry.path(LINES).asLong();
                code.unexpectedLines = entry.path(UNEXPECTED).asLong();
                entry.path(FIRST).forEach(line -> code.firstLines.add(line.asLong()));
                codes.put(entry.path("code").asText(), code);
            }
        }
    }
}
