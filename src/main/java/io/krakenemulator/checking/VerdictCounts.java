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
    private static final String VERDICTS = "verdicts";
    private static final String FIRST = "first_lines";
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Map<String, Long> verdicts = new TreeMap<>();
    private final Kind errors = new Kind("codes", "errors");
    private final Kind warnings = new Kind("warnings", "warnings");
    private long lines;

    /** Returns the counts that {@link #toJson} has written. */
    static VerdictCounts of(JsonNode json) {
        var counts = new VerdictCounts();
        counts.lines = json.path(LINES).asLong();
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
        errors.add(line, verdict.path("errors"));
        warnings.add(line, verdict.path("warnings"));
    }

    /** Returns the counts in the form of a summary. */
    ObjectNode toJson() {
        var json = JsonNodeFactory.instance.objectNode().put(LINES, lines);
        var counted = json.putObject(VERDICTS);
        verdicts.forEach(counted::put);
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
            long failed = code.isTextual() ? errors.lines(code.asText()) : lines - verdicts.getOrDefault(ACCEPTED, 0L);
            boolean isAllowed = isAllowed(limit.path("limit").asText(), failed);
            ((ObjectNode) limit).put("failed", failed).put("passed", isAllowed);
            isKept &= isAllowed;
        }
        gate.put("passed", isKept);
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
            }
        }

        long lines(String name) {
            var code = codes.get(name);
            return code == null ? 0 : code.lines;
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
                                .put(LINES, entry.getValue().lines);
                        var first = code.putArray(FIRST);
                        entry.getValue().firstLines.forEach(first::add);
                    });
        }

        void read(JsonNode json) {
            for (var entry : json.path(list)) {
                var code = new Code();
                code.problems = entry.path(number).asLong();
                code.lines = entry.path(LINES).asLong();
                entry.path(FIRST).forEach(line -> code.firstLines.add(line.asLong()));
                codes.put(entry.path("code").asText(), code);
            }
        }
    }
}
