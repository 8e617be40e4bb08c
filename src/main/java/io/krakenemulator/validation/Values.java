package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;

/**
 * Reads single values with the coercions of the interface: numbers where text belongs and the other way round, words for
 * truth, and so on. The codes are those of Django REST Framework, which the real service uses. Their source is the
 * documented behaviour of its serializer fields.
 */
final class Values {

    private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "on", "1");
    private static final Set<String> FALSE = Set.of("false", "f", "no", "n", "off", "0");

    /** Texts that mean null where a truth value may be null. */
    private static final Set<String> NULL = Set.of("null", "");

    /** Digits of a number that has no narrower limit. */
    private static final int MOST_DIGITS = Numerals.LONGEST;

    static final Read NOT_A_TRUTH = Read.problem(ShapeCheck.INVALID, "Must be a valid boolean.");

    private static final Read NULL_INSTEAD = Read.of(null, JsonNodeFactory.instance.nullNode());

    private Values() {}

    /**
     * A value that was read, or the reason why it could not be.
     *
     * @param bound the Java value
     * @param echo the value as it is echoed
     * @param check the check that failed; {@code null} when the value was read
     */
    record Read(Object bound, JsonNode echo, ShapeCheck check, String detail) {
        static Read of(Object bound, JsonNode echo) {
            return new Read(bound, echo, null, null);
        }

        static Read text(Object bound, String echo) {
            return of(bound, JsonNodeFactory.instance.textNode(echo));
        }

        static Read problem(ShapeCheck check, String detail) {
            return new Read(null, null, check, detail);
        }

        boolean isProblem() {
            return check != null;
        }
    }

    static Read read(Field field, JsonNode node) {
        var type = field.type();
        if (type instanceof FieldType.Text) {
            return text(field, node);
        } else if (type instanceof FieldType.Choice choice) {
            return choice(choice, node);
        } else if (type instanceof FieldType.Decimal) {
            return decimal(field, node);
        } else if (type instanceof FieldType.Whole whole) {
            return whole(whole.bits(), node);
        } else if (type instanceof FieldType.Truth) {
            return truth(node, field.nullable());
        } else if (type instanceof FieldType.Date) {
            return date(node);
        } else if (type instanceof FieldType.Moment) {
            return moment(node);
        } else if (type instanceof FieldType.Time) {
            return time(node);
        }
        throw new IllegalStateException("Not a single value: " + type);
    }

    private static Read text(Field field, JsonNode node) {
        if (!node.isTextual() && !node.isNumber()) {
            return Read.problem(ShapeCheck.INVALID, "Not a valid string.");
        }
        var text = WhiteSpace.strip(node.asText());
        if (text.isEmpty()) {
            return field.notBlank()
                    ? Read.problem(ShapeCheck.BLANK, "This field may not be blank.")
                    : Read.text(text, text);
        }
        var unstorable = unstorable(text);
        if (unstorable != null) {
            return unstorable;
        }
        if (field.normaliser() != null) {
            var normal = field.normaliser().normalise(text);
            if (normal != null) {
                text = normal;
            }
        }
        return Read.text(text, text);
    }

    /** Returns the problem of a text that the database cannot store, or {@code null} for any other text. */
    static Read unstorable(String text) {
        if (text.indexOf('\0') >= 0) {
            return Read.problem(ShapeCheck.NULL_CHARACTERS, "Null characters are not allowed.");
        }
        int lone = Texts.loneSurrogate(text);
        return lone < 0
                ? null
                : Read.problem(
                        ShapeCheck.SURROGATE_CHARACTERS,
                        "Surrogate characters are not allowed: U+%04X.".formatted((int) text.charAt(lone)));
    }

    private static Read choice(FieldType.Choice choice, JsonNode node) {
        if (node.isTextual() || node.isNumber()) {
            var constant = choice.constants().get(node.asText());
            if (constant != null) {
                return Read.text(constant, node.asText());
            }
        }
        return Read.problem(
                ShapeCheck.INVALID_CHOICE, notAChoice(node.isTextual() ? node.textValue() : node.toString()));
    }

    static String notAChoice(String value) {
        return "\"%s\" is not a valid choice.".formatted(Texts.quotable(value));
    }

    /** Returns the detail for a value that a list of the reference data lacks. */
    static String notListed(String value, Reference list) {
        return "\"%s\" is not a valid choice: see %s in the reference data."
                .formatted(Texts.quotable(value), list.list());
    }

    private static Read decimal(Field field, JsonNode node) {
        BigDecimal value = null;
        if (node.isNumber()) {
            value = node.decimalValue();
        } else if (node.isTextual()) {
            var text = WhiteSpace.strip(node.textValue());
            if (text.isEmpty() && field.nullable()) {
                return NULL_INSTEAD;
            }
            if (Texts.length(text) > Numerals.LONGEST) {
                return Read.problem(ShapeCheck.MAX_STRING_LENGTH, "String value too large.");
            }
            value = Numerals.decimal(text);
        }
        if (value == null) {
            return Read.problem(ShapeCheck.INVALID, "A valid number is required.");
        }
        var limits = field.digits();
        int integer = limits == null ? MOST_DIGITS : limits.integer();
        int fraction = limits == null ? MOST_DIGITS : limits.fraction();
        long decimals = Math.max(0, value.scale());
        long total = Numerals.countDigits(value);
        long wholes = total - decimals;
        if (total > (long) integer + fraction) {
            return Read.problem(
                    ShapeCheck.MAX_DIGITS,
                    "Ensure that there are no more than %d digits in total.".formatted(integer + fraction));
        } else if (decimals > fraction) {
            return Read.problem(
                    ShapeCheck.MAX_DECIMAL_PLACES,
                    "Ensure that there are no more than %d decimal places.".formatted(fraction));
        } else if (wholes > integer) {
            return Read.problem(
                    ShapeCheck.MAX_WHOLE_DIGITS,
                    "Ensure that there are no more than %d digits before the decimal point.".formatted(integer));
        }
        return Read.text(value, value.toPlainString());
    }

    private static Read whole(int bits, JsonNode node) {
        if (node.isInt()) {
            return whole(bits, node.intValue(), node);
        }
        BigDecimal value = null;
        if (node.isNumber()) {
            value = node.decimalValue();
        } else if (node.isTextual()) {
            var text = node.textValue();
            if (Texts.length(text) > Numerals.LONGEST) {
                return Read.problem(ShapeCheck.MAX_STRING_LENGTH, "String value too large.");
            }
            value = Numerals.whole(text);
        }
        if (value == null) {
            return Read.problem(ShapeCheck.INVALID, "A valid integer is required.");
        }
        if (value.scale() > MOST_DIGITS || value.stripTrailingZeros().scale() > 0) {
            return Read.problem(ShapeCheck.INVALID, "A valid integer is required.");
        }
        var most = BigInteger.ONE.shiftLeft(bits - 1).subtract(BigInteger.ONE);
        var least = most.negate().subtract(BigInteger.ONE);
        if (value.compareTo(new BigDecimal(most)) > 0) {
            return Read.problem(ShapeCheck.MAX_VALUE, "Ensure this value is less than or equal to %d.".formatted(most));
        } else if (value.compareTo(new BigDecimal(least)) < 0) {
            return Read.problem(
                    ShapeCheck.MIN_VALUE, "Ensure this value is greater than or equal to %d.".formatted(least));
        }
        long number = value.longValueExact();
        return whole(bits, number, JsonNodeFactory.instance.numberNode(number));
    }

    private static Read whole(int bits, long number, JsonNode echo) {
        return bits == Integer.SIZE ? Read.of((int) number, echo) : Read.of(number, echo);
    }

    /**
     * Reads a truth value: JSON's own, a word in any case, or a number that equals one or zero. White space is no part of a
     * word.
     *
     * @param nullable whether the words for null are taken; the value is null then
     */
    static Read truth(JsonNode node, boolean nullable) {
        if (node.isBoolean()) {
            return Read.of(node.booleanValue(), node);
        }
        if (node.isNumber()) {
            return node.doubleValue() == 1 ? truth(true) : node.doubleValue() == 0 ? truth(false) : NOT_A_TRUTH;
        }
        if (node.isTextual()) {
            var word = node.textValue().toLowerCase(Locale.ROOT);
            if (TRUE.contains(word)) {
                return truth(true);
            } else if (FALSE.contains(word)) {
                return truth(false);
            } else if (nullable && NULL.contains(word)) {
                return NULL_INSTEAD;
            }
        }
        return NOT_A_TRUTH;
    }

    private static Read truth(boolean value) {
        return Read.of(value, JsonNodeFactory.instance.booleanNode(value));
    }

    private static Read date(JsonNode node) {
        if (node.isTextual()) {
            var text = node.textValue();
            var date = Moments.date(text);
            if (date != null) {
                return Read.text(date, text);
            }
        }
        return Read.problem(ShapeCheck.INVALID, "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.");
    }

    private static Read moment(JsonNode node) {
        if (node.isTextual()) {
            var text = node.textValue();
            var moment = Moments.moment(text);
            if (moment != null) {
                return Read.text(moment, Moments.echo(text, moment));
            }
        }
        return Read.problem(
                ShapeCheck.INVALID,
                "Datetime has wrong format. Use one of these formats instead: "
                        + "YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].");
    }

    /** Reads a moment that must not be a local time which London's clocks skip or show twice. */
    static Read unambiguousMoment(JsonNode node) {
        var read = moment(node);
        return !read.isProblem() && Moments.isSkippedOrRepeated(node.textValue())
                ? Read.problem(
                        ShapeCheck.MAKE_AWARE, "Invalid datetime for the timezone \"%s\".".formatted(Moments.LONDON))
                : read;
    }

    private static Read time(JsonNode node) {
        if (node.isTextual()) {
            var text = node.textValue();
            var time = Moments.time(text);
            if (time != null) {
                return Read.text(time, Moments.echo(text));
            }
        }
        return Read.problem(
                ShapeCheck.INVALID, "Time has wrong format. Use one of these formats instead: hh:mm[:ss[.uuuuuu]].");
    }

    /** Returns the name that the real service gives to the type of a JSON value. */
    static String typeName(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "dict";
            case ARRAY -> "list";
            case STRING -> "str";
            case BOOLEAN -> "bool";
            case NUMBER -> node.isIntegralNumber() ? "int" : "float";
            default -> "NoneType";
        };
    }
}
