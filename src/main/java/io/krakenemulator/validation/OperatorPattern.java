package io.krakenemulator.validation;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A regular expression that an operator wrote. Matching takes a time that grows with the text and not with the cleverness of
 * the expression: RE2 never goes back in the text. So one expression cannot keep the service busy.
 *
 * <p>RE2 has neither back-references nor look-around nor possessive quantifiers; an expression that needs one is refused.
 */
public final class OperatorPattern {

    /** The longest expression, in characters. */
    public static final int MAX_LENGTH = 500;

    /** The largest expression, in elements, once each repetition count is written out: {@code (ab){3}} has six. */
    public static final int MAX_SIZE = 500;

    /** The longest text that an expression is applied to, in characters. A longer one does not match. */
    public static final int MAX_TEXT = 10_000;

    /** As many compiled expressions are kept; all sandboxes together rarely use more. */
    private static final int KEPT = 200;

    private static final Map<String, OperatorPattern> COMPILED = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OperatorPattern> eldest) {
            return size() > KEPT;
        }
    };

    /** An expression that cannot be used. The message is the reason, for the operator. */
    public static final class Unusable extends RuntimeException {
        Unusable(String reason) {
            super(reason, null, false, false);
        }
    }

    private final Pattern pattern;
    private final int size;

    private OperatorPattern(Pattern pattern, int size) {
        this.pattern = pattern;
        this.size = size;
    }

    /**
     * Compiles an expression, or returns it as compiled earlier.
     *
     * @throws Unusable when the expression is not one of RE2, or is too large
     */
    public static OperatorPattern of(String expression) {
        synchronized (COMPILED) {
            var known = COMPILED.get(expression);
            if (known != null) {
                return known;
            }
        }
        var compiled = compile(expression);
        synchronized (COMPILED) {
            COMPILED.put(expression, compiled);
        }
        return compiled;
    }

    private static OperatorPattern compile(String expression) {
        if (expression.length() > MAX_LENGTH) {
            throw new Unusable("must have at most " + MAX_LENGTH + " characters");
        }
        long size = PatternSize.of(expression);
        if (size > MAX_SIZE) {
            throw new Unusable(
                    "must have at most " + MAX_SIZE + " elements once its repetition counts are written out");
        }
        try {
            return new OperatorPattern(Pattern.compile(expression), (int) size);
        } catch (PatternSyntaxException e) {
            throw new Unusable("must be a regular expression as RE2 has it: " + reason(e));
        }
    }

    private static String reason(PatternSyntaxException e) {
        var part = e.getPattern();
        return part == null || part.isEmpty() ? e.getDescription() : e.getDescription() + " at `" + part + "`";
    }

    /** Returns the number of elements, which matching may visit for each character of a text. */
    public int size() {
        return size;
    }

    /** Whether the whole text matches. */
    public boolean matches(String text) {
        return text.length() <= MAX_TEXT && pattern.matches(text);
    }
}
