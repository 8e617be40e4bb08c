package io.krakenemulator.cohort;

import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Problem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Counts what a check finds. Clients choose the codes of suppliers and some names of fields, so both maps have a bound. One
 * thread at a time uses it. Parts of a cohort can be counted in several processes.
 */
public final class CheckCounts implements Serializable {

    static final int MOST_SUPPLIERS = 1_000;
    static final int MOST_ATTRS = 10_000;

    /** Longer texts would take the memory that the bounds are for. */
    private static final int LONGEST_TEXT = 512;

    private static final int FIRST_LINES = 10;
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    private final long began = System.nanoTime();
    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    private final Map<String, CodeCount> codes = new HashMap<>();
    private final Map<String, CodeCount> hidden = new HashMap<>();
    private final Map<String, CodeCount> warnings = new HashMap<>();
    private final Map<String, CodeCount> duplicates = new HashMap<>();
    private final Map<String, List<CheckSummary.Duplicate>> firstDuplicates = new HashMap<>();
    private final Map<String, long[]> attrs = new LinkedHashMap<>();
    private final Map<String, SupplierCount> suppliers = new LinkedHashMap<>();
    private long errorsAtOtherAttrs;
    private long linesOfOtherSuppliers;
    private long errorsNotListed;
    private long expectedLines;
    private long expectedErrors;

    private static final class CodeCount implements Serializable {
        private long errors;
        private long lines;
        private long lastLine;
        private long unexpectedLines;
        private long lastUnexpectedLine;
        private final List<Long> firstLines = new ArrayList<>();
        private final CheckSummary.FirstAccount firstAccount;

        CodeCount(CheckedLine first) {
            this(new CheckSummary.FirstAccount(
                    textOrNull(first.importSupplier()), textOrNull(first.externalAccountNumber())));
        }

        CodeCount(CheckSummary.FirstAccount firstAccount) {
            this.firstAccount = firstAccount;
        }

        private static String textOrNull(String text) {
            return text == null || text.length() > LONGEST_TEXT ? null : text;
        }

        void add(long line, boolean isExpected) {
            errors++;
            if (!isExpected && line != lastUnexpectedLine) {
                lastUnexpectedLine = line;
                unexpectedLines++;
            }
            if (line != lastLine) {
                lastLine = line;
                lines++;
                if (firstLines.size() < FIRST_LINES) {
                    firstLines.add(line);
                }
            }
        }

        void addLater(CodeCount later) {
            errors += later.errors;
            lines += later.lines;
            unexpectedLines += later.unexpectedLines;
            firstLines.addAll(first(later.firstLines, firstLines.size()));
        }
    }

    private static final class SupplierCount implements Serializable {
        private long accepted;
        private long failed;
    }

    /** Counts the verdict, the codes and the supplier of a line. */
    public void add(CheckedLine line) {
        verdicts.merge(line.verdict(), 1L, Long::sum);
        line.errors().forEach(error -> count(codes, error, line));
        line.errors().stream().filter(error -> error.firstLine() != null).forEach(error -> addDuplicate(error, line));
        line.hiddenProblems().forEach(problem -> count(hidden, problem, line));
        line.warnings().forEach(warning -> count(warnings, warning, line));
        addSupplier(line);
        expectedLines += line.isExpected() ? 1 : 0;
        expectedErrors +=
                line.errors().stream().filter(CheckedError::isExpected).count();
        errorsNotListed += line.errorsNotListed();
    }

    /** Counts the places of the problems of a line. */
    public void addPlaces(List<Problem> problems) {
        problems.forEach(problem -> addAttr(pattern(problem.at()), 1));
    }

    private static void count(Map<String, CodeCount> counts, CheckedError error, CheckedLine line) {
        counts.computeIfAbsent(error.code(), unseen -> new CodeCount(line)).add(line.line(), error.isExpected());
    }

    private void addDuplicate(CheckedError error, CheckedLine line) {
        count(duplicates, error, line);
        var examples = firstDuplicates.computeIfAbsent(error.code(), unseen -> new ArrayList<>());
        if (examples.size() < FIRST_LINES) {
            examples.add(new CheckSummary.Duplicate(line.line(), error.firstLine()));
        }
    }

    private void addAttr(String pattern, long errors) {
        var count = attrs.get(pattern);
        if (count == null && attrs.size() < MOST_ATTRS && pattern.length() <= LONGEST_TEXT) {
            count = attrs.computeIfAbsent(pattern, unseen -> new long[1]);
        }
        if (count == null) {
            errorsAtOtherAttrs += errors;
        } else {
            count[0] += errors;
        }
    }

    private void addSupplier(CheckedLine line) {
        boolean isAccepted = line.verdict() == Verdict.ACCEPTED;
        addSupplier(line.importSupplier(), isAccepted ? 1 : 0, isAccepted ? 0 : 1);
    }

    private void addSupplier(String code, long accepted, long failed) {
        var count = suppliers.get(code);
        if (count == null && suppliers.size() < MOST_SUPPLIERS && (code == null || code.length() <= LONGEST_TEXT)) {
            count = new SupplierCount();
            suppliers.put(code, count);
        }
        if (count == null) {
            linesOfOtherSuppliers += accepted + failed;
        } else {
            count.accepted += accepted;
            count.failed += failed;
        }
    }

    /**
     * Adds the counts of lines that all come after those that are counted here. The sums are the same as if one object had counted
     * all lines, unless the later lines alone exceed a bound.
     */
    public void addLater(CheckCounts later) {
        later.verdicts.forEach((verdict, lines) -> verdicts.merge(verdict, lines, Long::sum));
        addLater(codes, later.codes);
        addLater(hidden, later.hidden);
        addLater(warnings, later.warnings);
        addLater(duplicates, later.duplicates);
        later.firstDuplicates.forEach((code, examples) -> {
            var known = firstDuplicates.computeIfAbsent(code, unseen -> new ArrayList<>());
            known.addAll(first(examples, known.size()));
        });
        later.attrs.forEach((pattern, count) -> addAttr(pattern, count[0]));
        later.suppliers.forEach((code, count) -> addSupplier(code, count.accepted, count.failed));
        errorsAtOtherAttrs += later.errorsAtOtherAttrs;
        linesOfOtherSuppliers += later.linesOfOtherSuppliers;
        errorsNotListed += later.errorsNotListed;
        expectedLines += later.expectedLines;
        expectedErrors += later.expectedErrors;
    }

    private static void addLater(Map<String, CodeCount> counts, Map<String, CodeCount> later) {
        later.forEach((code, count) -> counts.computeIfAbsent(code, unseen -> new CodeCount(count.firstAccount))
                .addLater(count));
    }

    /** Returns as many of some later examples as there is room for. */
    private static <T> List<T> first(List<T> examples, int known) {
        return examples.subList(0, Math.min(examples.size(), FIRST_LINES - known));
    }

    /** Returns a place with each position in a list as {@code *}. */
    static String pattern(Attr place) {
        var text = new StringBuilder();
        for (var step : place.steps()) {
            if (text.length() > 0) {
                text.append('.');
            }
            text.append(step.isIndex() ? "*" : step.name());
        }
        return text.toString();
    }

    /**
     * Returns all counts, and the time since the check began.
     *
     * @param kept what is kept of the check; {@code null} if nothing is
     * @param expectations the failures that the check expects; {@code null} if it expects none
     */
    public CheckSummary summarise(FailureLimits limits, CheckSummary.Kept kept, Expectations expectations) {
        long lines = verdicts.values().stream().mapToLong(Long::longValue).sum();
        double seconds = (System.nanoTime() - began) / NANOS;
        return new CheckSummary(
                lines,
                new CheckSummary.ByVerdict(
                        count(Verdict.ACCEPTED),
                        count(Verdict.REJECTED),
                        count(Verdict.NOT_JSON),
                        count(Verdict.TOO_LONG)),
                summarise(
                        codes,
                        (code, count) -> new CheckSummary.ByCode(
                                code, count.errors, count.lines, List.copyOf(count.firstLines), count.firstAccount)),
                summariseAttrs(),
                errorsAtOtherAttrs,
                summariseSuppliers(),
                linesOfOtherSuppliers,
                errorsNotListed,
                summarise(
                        duplicates,
                        (code, count) -> new CheckSummary.ByDuplicate(
                                code, count.errors, count.lines, List.copyOf(firstDuplicates.get(code)))),
                summarise(
                        hidden,
                        (code, count) -> new CheckSummary.ByHidden(
                                code, count.errors, count.lines, List.copyOf(count.firstLines))),
                summarise(
                        warnings,
                        (code, count) -> new CheckSummary.ByWarning(
                                code, count.errors, count.lines, List.copyOf(count.firstLines), count.firstAccount)),
                limits.judge(lines, lines - count(Verdict.ACCEPTED) - expectedLines, this::linesWithCode),
                expectations == null ? null : ExpectedSummary.of(expectedLines, expectedErrors, expectations),
                kept,
                Math.round(seconds * MILLIS) / MILLIS,
                Math.round(lines / seconds));
    }

    /** Returns the number of lines with a problem of the code that is not expected. */
    private long linesWithCode(String code) {
        var count = codes.get(code);
        return count == null ? 0 : count.unexpectedLines;
    }

    private long count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0L);
    }

    /** Returns the counts of some codes, the most frequent first. */
    private static <T> List<T> summarise(Map<String, CodeCount> counts, BiFunction<String, CodeCount, T> form) {
        return counts.entrySet().stream()
                .sorted(CheckCounts.<Map.Entry<String, CodeCount>>mostFirst(
                        code -> code.getValue().errors, Map.Entry::getKey))
                .map(code -> form.apply(code.getKey(), code.getValue()))
                .toList();
    }

    private List<CheckSummary.ByAttr> summariseAttrs() {
        return attrs.entrySet().stream()
                .map(attr -> new CheckSummary.ByAttr(attr.getKey(), attr.getValue()[0]))
                .sorted(mostFirst(CheckSummary.ByAttr::errors, CheckSummary.ByAttr::attr))
                .toList();
    }

    private List<CheckSummary.BySupplier> summariseSuppliers() {
        return suppliers.entrySet().stream()
                .map(supplier -> new CheckSummary.BySupplier(
                        supplier.getKey(), supplier.getValue().accepted, supplier.getValue().failed))
                .sorted(mostFirst(
                        supplier -> supplier.accepted() + supplier.failed(),
                        supplier -> supplier.importSupplier() == null ? "" : supplier.importSupplier()))
                .toList();
    }

    private static <T> Comparator<T> mostFirst(ToLongFunction<T> count, Function<T, String> name) {
        return Comparator.comparingLong(count).reversed().thenComparing(name);
    }
}
