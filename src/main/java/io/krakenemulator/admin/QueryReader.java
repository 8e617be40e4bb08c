package io.krakenemulator.admin;

import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.web.ApiFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the query parameters of a control call and collects their problems. */
public final class QueryReader {

    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    private final List<Problem> problems = new ArrayList<>();

    /** Returns the answer to a query with one wrong parameter. */
    public static ApiFailure reject(String name, ShapeCheck check, String detail) {
        return ControlError.queryRejected(List.of(new Problem(Attr.ROOT.field(name), check, detail)));
    }

    /**
     * Returns a text as it was sent.
     *
     * @param value {@code null} when the parameter is absent
     */
    public String text(String name, String value) {
        if (value != null && value.indexOf('\0') >= 0) {
            report(name, ShapeCheck.NULL_CHARACTERS, "must not hold a null character");
        }
        return value;
    }

    /**
     * Returns the constant of that name, in upper or lower case. A problem lists them in lower case.
     *
     * @return null if the parameter is absent or names no constant
     */
    public <E extends Enum<E>> E choice(String name, String value, Class<E> choices) {
        return choice(name, value, choices, choice -> choice.name().toLowerCase(Locale.ROOT));
    }

    /**
     * Returns the constant of that name, in upper or lower case.
     *
     * @param documented returns a constant as the documents write it
     * @return null if the parameter is absent or names no constant
     */
    public <E extends Enum<E>> E choice(String name, String value, Class<E> choices, Function<E, String> documented) {
        if (value == null) {
            return null;
        }
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equalsIgnoreCase(value)) {
                return choice;
            }
        }
        report(
                name,
                ShapeCheck.INVALID_CHOICE,
                "must be one of "
                        + Stream.of(choices.getEnumConstants()).map(documented).collect(Collectors.joining(", ")));
        return null;
    }

    /** The values of a parameter that is true or false. */
    private enum Flag {
        TRUE,
        FALSE
    }

    /** Returns whether a parameter is true; {@code null} if it is absent, or reported. */
    public Boolean flag(String name, String value) {
        var flag = choice(name, value, Flag.class);
        return flag == null ? null : flag == Flag.TRUE;
    }

    /** Returns an integer within bounds, or the default if the parameter is absent. */
    public long integer(String name, String value, long least, long most, long otherwise) {
        if (value == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(value);
            // The parser takes the digits of all scripts.
            if (ASCII.matcher(value).matches() && number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below
        }
        report(
                name,
                ShapeCheck.INVALID,
                most == Long.MAX_VALUE
                        ? "must be an integer of at least " + least
                        : "must be an integer from " + least + " to " + most);
        return otherwise;
    }

    /**
     * Returns what a text says; {@code null} if the parameter is absent, or reported.
     *
     * @param parser returns an empty value for a text of another form
     * @param rule the form, for the report
     */
    public <T> T parse(String name, String value, Function<String, Optional<T>> parser, String rule) {
        if (value == null) {
            return null;
        }
        var parsed = parser.apply(value);
        if (parsed.isEmpty()) {
            report(name, ShapeCheck.INVALID, rule);
        }
        return parsed.orElse(null);
    }

    /**
     * Reports the first value that is refused.
     *
     * @param refusal returns why a value is refused; empty for one that is not
     */
    public void refuse(String name, List<String> values, Function<String, Optional<String>> refusal) {
        values.stream()
                .flatMap(value -> refusal.apply(value).map(why -> value + " " + why).stream())
                .findFirst()
                .ifPresent(detail -> report(name, ShapeCheck.INVALID_CHOICE, detail));
    }

    private void report(String name, ShapeCheck check, String detail) {
        problems.add(new Problem(Attr.ROOT.field(name), check, detail));
    }

    /** Fails with 400 if anything was wrong. */
    public void check() {
        if (!problems.isEmpty()) {
            throw ControlError.queryRejected(problems);
        }
    }
}
