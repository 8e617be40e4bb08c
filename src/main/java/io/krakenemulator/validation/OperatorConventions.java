package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.Values.Read;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;

/**
 * The conventions of documents that operators write: seed files, reference data, bodies of the control API. No value is
 * coerced, no key is dropped, and every value is kept as it was written.
 *
 * <p>Each detail continues the place of its problem: "clock.at is missing".
 */
final class OperatorConventions implements Conventions {

    /** People do not read a longer list in a message. */
    private static final int MAX_LISTED = 16;

    private static final Read NOT_A_NUMBER = Read.problem(ShapeCheck.INVALID, "must be a number");

    private static final Read TOO_MANY_DIGITS =
            Read.problem(ShapeCheck.INVALID, "must be a number of at most %d digits".formatted(Numerals.LONGEST));

    private static final Read NOT_AN_OBJECT = Read.problem(ShapeCheck.INVALID, "must be an object");

    @Override
    public Read read(Field field, JsonNode node) {
        var type = field.type();
        if (type instanceof FieldType.Text) {
            return field.form() == null ? text(field, node) : readFormatted(field.form(), node);
        } else if (type instanceof FieldType.Choice choice) {
            return choice(choice, node);
        } else if (type instanceof FieldType.Truth) {
            return node.isBoolean()
                    ? Read.of(node.booleanValue(), node)
                    : Read.problem(ShapeCheck.INVALID, "must be true or false");
        } else if (type instanceof FieldType.Whole whole) {
            return whole(whole.bits(), node);
        } else if (type instanceof FieldType.Decimal) {
            return decimal(node);
        } else if (type instanceof FieldType.Date) {
            return parse(node, LocalDate::parse, "must be a date such as 2019-08-06");
        } else if (type instanceof FieldType.Moment) {
            return parse(node, Instant::parse, "must be a moment in UTC such as 2019-08-06T12:00:00Z");
        } else if (type instanceof FieldType.Duration) {
            return parse(
                    node,
                    Duration::parse,
                    "must be a duration of days, hours, minutes and seconds, such as P1D or PT1H30M");
        }
        throw new IllegalStateException("Documents of operators hold no " + type);
    }

    private static Read text(Field field, JsonNode node) {
        if (field.takesNumbers() && node.isIntegralNumber()) {
            return Read.of(node.asText(), node);
        } else if (!node.isTextual()) {
            // YAML reads 0393 and 1E5 as numbers, and their spelling is lost
            return Read.problem(
                    ShapeCheck.INVALID, node.isValueNode() ? "must be text: put it in quotes" : "must be text");
        }
        var text = node.textValue();
        if (WhiteSpace.isBlank(text) && (field.notBlank() || !text.isEmpty())) {
            return Read.problem(ShapeCheck.BLANK, "may not be blank");
        } else if (text.indexOf('\0') >= 0) {
            return Read.problem(ShapeCheck.NULL_CHARACTERS, "may not hold null characters");
        } else if (Texts.loneSurrogate(text) >= 0) {
            return Read.problem(
                    ShapeCheck.SURROGATE_CHARACTERS, "may not hold one half of a surrogate pair without the other");
        }
        return Read.of(text, node);
    }

    /** Returns a text of a fixed form, or a problem that does not quote it: it may be a secret. */
    private static Read readFormatted(TextForm form, JsonNode node) {
        return node.isTextual() && form.pattern().matcher(node.textValue()).matches()
                ? Read.of(node.textValue(), node)
                : Read.problem(ShapeCheck.INVALID, form.message());
    }

    private static Read choice(FieldType.Choice choice, JsonNode node) {
        var constant = node.isTextual() ? choice.constants().get(node.textValue()) : null;
        return constant == null
                ? Read.problem(
                        ShapeCheck.INVALID_CHOICE,
                        "must be one of " + describe(choice.values()) + suggest(node, choice.values()))
                : Read.of(constant, node);
    }

    /** Returns the nearest values of a list that is too long for a message. */
    private static String suggest(JsonNode node, Collection<String> values) {
        var near = node.isTextual() && values.size() > MAX_LISTED ? NearMatches.suggest(node.textValue(), values) : "";
        return near.isEmpty() ? "" : "." + near;
    }

    private static String describe(Collection<String> values) {
        return values.size() > MAX_LISTED
                ? "the %d values that the OpenAPI document lists".formatted(values.size())
                : String.join(", ", values);
    }

    private static Read whole(int bits, JsonNode node) {
        if (node.isIntegralNumber() && bits == Integer.SIZE && node.canConvertToInt()) {
            return Read.of(node.intValue(), node);
        } else if (node.isIntegralNumber() && bits == Long.SIZE && node.canConvertToLong()) {
            return Read.of(node.longValue(), node);
        } else if (node.isIntegralNumber()) {
            long largest = bits == Integer.SIZE ? Integer.MAX_VALUE : Long.MAX_VALUE;
            return Read.problem(
                    ShapeCheck.INVALID, "must be an integer from %d to %d".formatted(-largest - 1, largest));
        }
        return Read.problem(ShapeCheck.INVALID, "must be an integer");
    }

    private static Read decimal(JsonNode node) {
        if (node.isNumber()) {
            return decimal(node.decimalValue(), node);
        } else if (node.isTextual() && node.textValue().length() > Numerals.LONGEST) {
            return TOO_MANY_DIGITS;
        }
        try {
            return node.isTextual() ? decimal(new BigDecimal(node.textValue()), node) : NOT_A_NUMBER;
        } catch (NumberFormatException e) {
            return NOT_A_NUMBER;
        }
    }

    private static Read decimal(BigDecimal value, JsonNode node) {
        return Numerals.countDigits(value) > Numerals.LONGEST ? TOO_MANY_DIGITS : Read.of(value, node);
    }

    private static Read parse(JsonNode node, Function<String, Object> parser, String detail) {
        try {
            if (node.isTextual()) {
                return Read.of(parser.apply(node.textValue()), node);
            }
        } catch (DateTimeException e) {
            // Reported below
        }
        return Read.problem(ShapeCheck.INVALID, detail);
    }

    @Override
    public Attr placeOfWhole(Attr at) {
        return at;
    }

    @Override
    public Read unknownKey(Shape shape) {
        var known = shape.fields().stream().map(Field::wire).toList();
        return Read.problem(
                ShapeCheck.UNKNOWN_KEY,
                known.size() > MAX_LISTED
                        ? "is not known here"
                        : "is not known here (known: " + String.join(", ", known) + ")");
    }

    @Override
    public Read absent() {
        return Read.problem(ShapeCheck.REQUIRED, "is missing");
    }

    @Override
    public Read nullValue() {
        return Read.problem(ShapeCheck.NULL, "may not be null");
    }

    @Override
    public Read notAnObject(JsonNode node) {
        return NOT_AN_OBJECT;
    }

    @Override
    public Read notAMap(JsonNode node) {
        return NOT_AN_OBJECT;
    }

    @Override
    public Read notAList(JsonNode node) {
        return Read.problem(ShapeCheck.NOT_A_LIST, "must be a list");
    }

    @Override
    public Read emptyList() {
        return Read.problem(ShapeCheck.EMPTY, "may not be empty");
    }

    @Override
    public Read wrongSize(SizeBounds size, int elements) {
        if (size != null && elements > size.max()) {
            return Read.problem(ShapeCheck.MAX_LENGTH, "must have at most %d items".formatted(size.max()));
        } else if (size != null && elements < size.min()) {
            return Read.problem(ShapeCheck.MIN_LENGTH, "must have at least %d items".formatted(size.min()));
        }
        return null;
    }

    @Override
    public Read belowMinimum(long minimum) {
        return Read.problem(ShapeCheck.INVALID, "must be an integer of at least " + minimum);
    }

    @Override
    public Read aboveMaximum(long maximum) {
        return Read.problem(ShapeCheck.INVALID, "must be an integer of at most " + maximum);
    }
}
