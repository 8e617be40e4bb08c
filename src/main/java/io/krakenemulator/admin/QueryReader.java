package io.krakenemulator.admin;

import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.web.ApiFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the query parameters of a control call, and collects everything that is wrong with them. */
final class QueryReader {

    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    private final List<Problem> problems = new ArrayList<>();

    /** Returns the refusal of a query. */
    static ApiFailure refusal(List<Problem> problems) {
        return ControlError.of(400, "query_failed_validation", "Could not validate the query.", problems);
    }

    /** Returns the refusal of a query for one parameter. */
    static ApiFailure refusal(String name, String code, String detail) {
        return refusal(List.of(new Problem(Attr.ROOT.field(name), code, detail)));
    }

    /**
     * Returns a text as it was sent.
     *
     * @param value {@code null} when the parameter is absent
     */
    String text(String name, String value) {
        if (value != null && value.indexOf('\0') >= 0) {
            report(name, "null_characters_not_allowed", "must not hold a null character");
        }
        return value;
    }

    /**
     * Returns the constant that a text names in any case of letters.
     *
     * @return {@code null} when the parameter is absent or names none
     */
    <E extends Enum<E>> E choice(String name, String value, Class<E> choices) {
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
                "invalid_choice",
                "must be one of "
                        + Stream.of(choices.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
        return null;
    }

    /** Returns a whole number within bounds, and the default when the parameter is absent. */
    long integer(String name, String value, long least, long most, long otherwise) {
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
                "invalid",
                most == Long.MAX_VALUE
                        ? "must be an integer of at least " + least
                        : "must be an integer from " + least + " to " + most);
        return otherwise;
    }

    private void report(String name, String code, String detail) {
        problems.add(new Problem(Attr.ROOT.field(name), code, detail));
    }

    /** Fails with 400 when anything was wrong. */
    void check() {
        if (!problems.isEmpty()) {
            throw refusal(problems);
        }
    }
}
