package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.OperatorPattern;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.Texts;
import io.krakenemulator.validation.WhiteSpace;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a part of an operator's document may look like. Stricter than the wire: what is not known is refused, so that a
 * misspelled key is noticed at once and not when a loader wonders.
 */
@FunctionalInterface
public interface Shape {

    /** Reports each way in which a value, which is there and not null, does not fit. */
    void check(JsonNode value, Attr at, Consumer<Problem> problems);

    /** All ways in which a whole document does not fit. */
    default List<Problem> problems(JsonNode document) {
        var found = new ArrayList<Problem>();
        check(document, Attr.ROOT, found::add);
        return found;
    }

    /** Text that is not blank. */
    static Shape text() {
        return (value, at, problems) -> {
            if (!value.isTextual()) {
                // YAML reads 0393 and 1E5 as numbers, and their spelling is lost
                var hint = value.isValueNode() ? "must be text: put it in quotes" : "must be text";
                problems.accept(new Problem(at, "invalid", hint));
            } else if (WhiteSpace.isBlank(value.textValue())) {
                problems.accept(new Problem(at, "blank", "may not be blank"));
            } else if (value.textValue().indexOf('\0') >= 0) {
                problems.accept(new Problem(at, "null_characters_not_allowed", "may not hold null characters"));
            } else if (Texts.loneSurrogate(value.textValue()) >= 0) {
                problems.accept(new Problem(
                        at, "surrogate_characters_not_allowed", "may not hold one half of a surrogate pair"));
            }
        };
    }

    /** Text, maybe empty. */
    static Shape anyText() {
        return (value, at, problems) -> {
            if (!value.isTextual() || !value.textValue().isEmpty() && !WhiteSpace.isBlank(value.textValue())) {
                text().check(value, at, problems);
            }
        };
    }

    static Shape flag() {
        return requiring(JsonNode::isBoolean, "must be true or false");
    }

    static Shape wholeNumber(int least) {
        return requiring(
                value -> value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= least,
                "must be a whole number, " + least + " at least");
    }

    /** A decimal, as a number or as text. */
    static Shape decimal() {
        return requiring(
                value -> value.isNumber() || value.isTextual() && isDecimal(value.textValue()), "must be a number");
    }

    static Shape date() {
        return parsed(LocalDate::parse, "must be a date as 2019-08-06");
    }

    static Shape moment() {
        return parsed(Instant::parse, "must be a moment in UTC as 2019-08-06T12:00:00Z");
    }

    static Shape dateOrMoment() {
        return parsed(
                text -> text.length() == 10 ? LocalDate.parse(text) : Instant.parse(text),
                "must be a date or a moment in UTC");
    }

    static Shape duration() {
        return parsed(Duration::parse, "must be a duration as PT30S");
    }

    static Shape regularExpression() {
        return (value, at, problems) -> {
            if (!value.isTextual()) {
                problems.accept(new Problem(at, "invalid", "must be a regular expression"));
                return;
            }
            try {
                OperatorPattern.of(value.textValue());
            } catch (OperatorPattern.Unusable unusable) {
                problems.accept(new Problem(at, "invalid", unusable.getMessage()));
            }
        };
    }

    /** One of a closed set of words. */
    static Shape oneOf(String... words) {
        var choices = List.of(words);
        return (value, at, problems) -> {
            if (!value.isTextual() || !choices.contains(value.textValue())) {
                problems.accept(new Problem(at, "invalid_choice", "must be one of " + String.join(", ", choices)));
            }
        };
    }

    static Shape listOf(Shape element) {
        return (value, at, problems) -> {
            if (!value.isArray()) {
                problems.accept(new Problem(at, "not_a_list", "must be a list"));
                return;
            }
            for (int i = 0; i < value.size(); i++) {
                checkPresent(element, value.get(i), at.index(i), problems);
            }
        };
    }

    static Shape notEmpty(Shape list) {
        return (value, at, problems) -> {
            list.check(value, at, problems);
            if (value.isArray() && value.isEmpty()) {
                problems.accept(new Problem(at, "empty", "may not be empty"));
            }
        };
    }

    /** A list that is checked only while it is short enough: checking an item may take long. */
    static Shape atMost(int items, Shape list) {
        return (value, at, problems) -> {
            if (value.size() > items) {
                problems.accept(new Problem(at, "max_length", "must have at most " + items + " items"));
            } else {
                list.check(value, at, problems);
            }
        };
    }

    /** An object with keys of the operator's choosing. */
    static Shape mapOf(Shape element) {
        return (value, at, problems) -> {
            if (isObject(value, at, problems)) {
                value.properties()
                        .forEach(entry -> checkPresent(element, entry.getValue(), at.field(entry.getKey()), problems));
            }
        };
    }

    static Shape anything() {
        return (value, at, problems) -> {};
    }

    /** The shape, or null. */
    static Shape nullable(Shape shape) {
        return new Nullable(shape);
    }

    static Fields object() {
        return new Fields(new LinkedHashMap<>(), List.of());
    }

    private static Shape requiring(java.util.function.Predicate<JsonNode> test, String detail) {
        return (value, at, problems) -> {
            if (!test.test(value)) {
                problems.accept(new Problem(at, "invalid", detail));
            }
        };
    }

    private static Shape parsed(java.util.function.Function<String, Object> parser, String detail) {
        return requiring(value -> value.isTextual() && parses(parser, value.textValue()), detail);
    }

    private static boolean parses(java.util.function.Function<String, Object> parser, String text) {
        try {
            return parser.apply(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isDecimal(String text) {
        try {
            return new BigDecimal(text).precision() > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isObject(JsonNode value, Attr at, Consumer<Problem> problems) {
        if (!value.isObject()) {
            problems.accept(new Problem(at, "invalid", "must be an object"));
        }
        return value.isObject();
    }

    private static void checkPresent(Shape shape, JsonNode value, Attr at, Consumer<Problem> problems) {
        if (!value.isNull()) {
            shape.check(value, at, problems);
        } else if (!(shape instanceof Nullable)) {
            problems.accept(new Problem(at, "null", "may not be null"));
        }
    }

    /** A shape that null fits too. */
    record Nullable(Shape shape) implements Shape {
        @Override
        public void check(JsonNode value, Attr at, Consumer<Problem> problems) {
            shape.check(value, at, problems);
        }
    }

    /** An object of known keys. */
    record Fields(Map<String, Shape> shapes, List<String> required) implements Shape {

        /** A message that names more would not be read. */
        private static final int SHOWN_KEYS = 12;

        /** The same object with a key that must be there. */
        public Fields with(String key, Shape shape) {
            var more = new ArrayList<>(required);
            more.add(key);
            return new Fields(extended(key, shape), more);
        }

        /** The same object with a key that may be there. */
        public Fields maybe(String key, Shape shape) {
            return new Fields(extended(key, shape), required);
        }

        private String knownKeys() {
            return shapes.size() > SHOWN_KEYS ? "" : " (known: " + String.join(", ", shapes.keySet()) + ")";
        }

        private Map<String, Shape> extended(String key, Shape shape) {
            var more = new LinkedHashMap<>(shapes);
            more.put(key, shape);
            return more;
        }

        @Override
        public void check(JsonNode value, Attr at, Consumer<Problem> problems) {
            if (!isObject(value, at, problems)) {
                return;
            }
            for (var entry : value.properties()) {
                var shape = shapes.get(entry.getKey());
                var place = at.field(entry.getKey());
                if (shape == null) {
                    problems.accept(new Problem(place, "unknown_key", "is not known here" + knownKeys()));
                } else {
                    checkPresent(shape, entry.getValue(), place, problems);
                }
            }
            for (var key : required) {
                if (!value.has(key)) {
                    problems.accept(new Problem(at.field(key), "required", "is missing"));
                }
            }
        }
    }
}
