package io.krakenemulator.cohort;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * How many lines may fail before a check fails as a whole: of all lines, or of those with a certain code. The text is a list with
 * commas, such as {@code 0.5%,invalid=10}: a number of lines, or their share of all lines.
 */
public record FailureLimits(List<Limit> limits) {

    public static final FailureLimits NONE = new FailureLimits(List.of());

    public static final String RULE =
            "must be limits with commas between them, 100 at most: a number of lines, or percent such as 0.5%, 100% at most; with"
                    + " code= before it for the lines of one code, and one limit for each code";

    private static final int MOST = 100;
    private static final Pattern LIMIT = Pattern.compile(
            "(?:(?<code>[A-Za-z0-9_-]{1,100})=)?(?<number>[0-9]{1,12}(?:\\.[0-9]{1,6})?)(?<percent>%)?");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /**
     * One limit.
     *
     * @param code {@code null} for the lines that fail for whatever reason
     * @param most a number of lines, or percent of all lines
     */
    public record Limit(String code, BigDecimal most, boolean isShare, String text) {

        boolean allows(long failed, long lines) {
            var allowed = isShare ? most.multiply(BigDecimal.valueOf(lines)).divide(ALL) : most;
            return BigDecimal.valueOf(failed).compareTo(allowed) <= 0;
        }
    }

    /** Reads the limits of a text; empty if it is not of the form, has two limits for the same lines, or more than 100 %. */
    public static Optional<FailureLimits> parse(String text) {
        var limits = new ArrayList<Limit>();
        for (var part : text.split(",", -1)) {
            var limit = LIMIT.matcher(part.strip());
            if (!limit.matches()
                    || limit.group("percent") == null && limit.group("number").contains(".")) {
                return Optional.empty();
            }
            var most = new BigDecimal(limit.group("number"));
            boolean isDouble = limits.stream().anyMatch(other -> Objects.equals(other.code(), limit.group("code")));
            if (isDouble || limit.group("percent") != null && most.compareTo(ALL) > 0) {
                return Optional.empty();
            }
            limits.add(new Limit(
                    limit.group("code"),
                    most,
                    limit.group("percent") != null,
                    limit.group("number") + (limit.group("percent") == null ? "" : "%")));
        }
        return limits.size() > MOST ? Optional.empty() : Optional.of(new FailureLimits(List.copyOf(limits)));
    }

    /** Returns the codes that have a limit of their own. */
    public List<String> codes() {
        return limits.stream().map(Limit::code).filter(Objects::nonNull).toList();
    }

    /**
     * Holds the counts of a check against the limits; {@code null} without limits.
     *
     * @param linesWithCode returns the number of lines with a code
     */
    public CheckSummary.Gate judge(long lines, long failed, ToLongFunction<String> linesWithCode) {
        if (limits.isEmpty()) {
            return null;
        }
        var judged = limits.stream()
                .map(limit -> {
                    long counted = limit.code() == null ? failed : linesWithCode.applyAsLong(limit.code());
                    return new CheckSummary.JudgedLimit(
                            limit.code(), limit.text(), counted, limit.allows(counted, lines));
                })
                .toList();
        return new CheckSummary.Gate(judged.stream().allMatch(CheckSummary.JudgedLimit::passed), judged);
    }
}
