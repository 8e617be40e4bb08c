package io.krakenemulator.validation;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts the elements of a regular expression without compiling it. A compiler writes repetition counts out, so that {@code
 * ((a{1000}){1000}){1000}} would exhaust the memory. The count is too small by a constant factor at most.
 */
final class PatternSize {

    /** Beyond every limit. It keeps products from overflowing. */
    private static final long CAP = 1_000_000_000L;

    private final String expression;
    private final Deque<Long> outer = new ArrayDeque<>();
    private int at;
    private long level;
    private long last;

    private PatternSize(String expression) {
        this.expression = expression;
    }

    static long of(String expression) {
        return new PatternSize(expression).count();
    }

    private long count() {
        while (at < expression.length()) {
            switch (expression.charAt(at)) {
                case '\\' -> skipEscape();
                case '[' -> skipClass();
                case '(' -> openGroup();
                case ')' -> closeGroup();
                case '{' -> repeat();
                default -> add(1, 1);
            }
        }
        for (var size : outer) {
            level = Math.min(CAP, level + size);
        }
        return level;
    }

    private void add(int characters, long elements) {
        at += characters;
        last = elements;
        level = Math.min(CAP, level + elements);
    }

    private void skipEscape() {
        char escaped = charAt(at + 1);
        if (escaped == 'Q') {
            int end = expression.indexOf("\\E", at + 2);
            int quoted = (end < 0 ? expression.length() : end) - at - 2;
            add(quoted + (end < 0 ? 2 : 4), quoted);
            // A count after a quotation repeats its last character alone.
            last = 1;
        } else if ((escaped == 'p' || escaped == 'P' || escaped == 'x') && charAt(at + 2) == '{') {
            int end = expression.indexOf('}', at);
            add((end < 0 ? expression.length() : end + 1) - at, 1);
        } else {
            add(2, 1);
        }
    }

    private void skipClass() {
        int end = at + 1;
        if (charAt(end) == '^') {
            end++;
        }
        // A bracket that comes first is a member.
        if (charAt(end) == ']') {
            end++;
        }
        while (end < expression.length() && charAt(end) != ']') {
            if (charAt(end) == '\\') {
                end++;
            } else if (expression.startsWith("[:", end)) {
                int named = expression.indexOf(":]", end + 2);
                end = named < 0 ? end : named + 1;
            }
            end++;
        }
        add(end + 1 - at, 1);
    }

    private void openGroup() {
        outer.push(level);
        level = 0;
        last = 1;
        at++;
    }

    private void closeGroup() {
        long group = Math.max(1, level);
        level = outer.isEmpty() ? 0 : outer.pop();
        add(1, group);
    }

    /** Counts a repetition, such as {@code {2,5}}. Any other brace is a character. */
    private void repeat() {
        int end = expression.indexOf('}', at);
        long times = end < 0 ? 0 : times(expression.substring(at + 1, end));
        if (times == 0) {
            add(1, 1);
            return;
        }
        long repeated = Math.min(CAP, last * times);
        level = Math.min(CAP, level - last + repeated);
        last = repeated;
        at = end + 1;
    }

    /** Returns how often a repetition writes its element out, or 0 if the text is no repetition. */
    private static long times(String text) {
        int comma = text.indexOf(',');
        var least = comma < 0 ? text : text.substring(0, comma);
        var most = comma < 0 ? "" : text.substring(comma + 1);
        if (!isNumber(least) || !most.isEmpty() && !isNumber(most)) {
            return 0;
        }
        // "At least n" is written out once more, for what follows the nth.
        return Math.max(1, most.isEmpty() ? number(least) + (comma < 0 ? 0 : 1) : number(most));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private static long number(String digits) {
        return digits.length() > 6 ? 1_000_000 : Long.parseLong(digits);
    }

    private char charAt(int index) {
        return index < expression.length() ? expression.charAt(index) : 0;
    }
}
