package io.krakenemulator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Changes one field of a payload, as its schema forbids and as it allows. Each change goes to the receiver; then the payload is
 * as before.
 */
final class FieldCases {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Pattern DIGITS =
            Pattern.compile("\\^-\\?\\(\\?:\\\\d\\{1,(\\d+)}\\(\\?:\\\\\\.\\\\d\\{0,(\\d+)}\\)\\?\\|.*");

    private static final String OTHER_SPELLING = "Another spelling of `";
    private static final String SPELLED_IN_TWO_WAYS = "under this name or as `";

    /** A rule checks the values of a product's characteristics. */
    private static final String CHECKED_BY_A_RULE = "Characteristic.value";

    /** Longer than any number may be. */
    private static final String HUGE = "9".repeat(1001);

    /**
     * A field where it stands.
     *
     * @param name the names of its schema and of the field
     * @param owner the object that holds it
     * @param place its place in the payload
     * @param property its schema, or a reference to it
     * @param nullIsAKind whether it tells members of a union apart and null stands for one of them, as the words for null do
     */
    record Field(String name, ObjectNode owner, String key, String place, JsonNode property, boolean nullIsAKind) {}

    private final WireDocument document;
    private final Consumer<GeneratedCases.Case> each;
    private final JsonNode payload;
    private final String field;
    private final ObjectNode owner;
    private final String key;
    private final String place;
    private final JsonNode property;
    private final JsonNode schema;
    private final JsonNode value;
    private final boolean nullIsAKind;

    /** Whether the field has rules of its own, whose form of values is not known here. */
    private final boolean ruled;

    FieldCases(WireDocument document, Consumer<GeneratedCases.Case> each, JsonNode payload, Field field) {
        this.document = document;
        this.each = each;
        this.payload = payload;
        this.field = field.name();
        this.owner = field.owner();
        this.key = field.key();
        this.place = field.place();
        this.property = field.property();
        this.nullIsAKind = field.nullIsAKind();
        this.schema = document.resolve(property);
        this.value = owner.get(key);
        this.ruled = property.has("x-validators") || schema.has("x-validators");
    }

    void all(boolean required) {
        presence(required);
        form();
    }

    void form() {
        switch (schema.path("type").asText()) {
            case "string" -> text();
            case "integer" -> whole();
            case "boolean" -> truth();
            case "array" -> list();
            case "object" -> objects();
            default -> {
                // Anything is welcome.
            }
        }
        if (!document.hasFields(property) && schema.has("oneOf")) {
            throw new AssertionError(field + " is a union of what has no fields");
        }
    }

    private void presence(boolean required) {
        boolean spelled = schema.path("description").asText().contains(SPELLED_IN_TWO_WAYS);
        boolean other = schema.path("description").asText().startsWith(OTHER_SPELLING);
        if (required || spelled) {
            remove("required " + place);
        } else if (other) {
            var name = schema.path("description").asText().replaceAll(".*`(.*)`.*", "$1");
            if (document.resolve(sibling(name)).path("description").asText().contains(SPELLED_IN_TWO_WAYS)) {
                remove("required " + place.substring(0, place.length() - key.length()) + name);
            } else {
                remove("");
            }
        } else {
            remove("");
        }
        if (schema.path("type").isMissingNode() && !document.hasFields(property)) {
            return;
        }
        if (schema.path("nullable").asBoolean()) {
            set(NODES.nullNode(), "null", "");
        } else {
            set(NODES.nullNode(), "null", "null " + place);
        }
    }

    private JsonNode sibling(String name) {
        for (var type : document.root().path("components").path("schemas")) {
            if (type.path("properties").path(key) == property) {
                return type.path("properties").path(name);
            }
        }
        return NODES.missingNode();
    }

    private void text() {
        var format = schema.path("format").asText();
        if (schema.has("enum") && field.endsWith(CHECKED_BY_A_RULE)) {
            changeListed();
        } else if (schema.has("enum")) {
            choice();
        } else if (format.equals("decimal")) {
            decimal();
        } else if (format.equals("date")) {
            wrong("invalid", "2019-02-30", "01/02/2019", "2019-01-01T00:00:00Z", "");
            wrong("invalid", NODES.numberNode(20190101), NODES.booleanNode(true), NODES.arrayNode());
            padWithSpaces("invalid");
        } else if (format.equals("date-time")) {
            wrong("invalid", "2019-13-01T00:00:00Z", "yesterday", "2019-01-01T25:00", "");
            wrong("invalid", NODES.numberNode(1546300800), NODES.booleanNode(true), NODES.objectNode());
            padWithSpaces("invalid");
            if (!ruled) {
                right("2019-01-01T00:00:00Z", "2019-01-01T00:00:00.123456+01:00", "2019-01-01T00:00", "2019-01-01");
                right("2019-01-01T00:00:00.1234567Z", "2019-01-01T00:00:00,123456789+0000", "2019-01-01T00:00:00+00");
            }
        } else if (format.equals("time")) {
            wrong("invalid", "24:30", "noon", "");
            padWithSpaces("invalid");
            right("08:30", "08:30:15", "08:30:15.5", "08:30:15,1234567");
        } else {
            words();
        }
    }

    private void words() {
        wrong("invalid", NODES.booleanNode(true), NODES.objectNode(), NODES.arrayNode());
        if (schema.path("minLength").asInt() > 0) {
            wrong("blank", "", "   ", "\u00A0\u2003");
        }
        if (schema.path("format").asText().equals("email")) {
            wrong("invalid", "nobody", "two@at@example.org", "@example.org");
            wrong("invalid", "bob@example.com/", "bob@example.co.uk'", "bob@exam_ple.org", "bob@example.org?subject=x");
        }
        wrong("surrogate_characters_not_allowed", "half \uD83D of a pair");
        set(NODES.textNode("  " + value.asText() + "\t"), "with spaces", "");
        set(NODES.textNode("\u00A0" + value.asText() + "\u3000\u0085"), "with other spaces", "");
        if (schema.path("minLength").asInt() > 1) {
            wrong("min_length", "x".repeat(schema.path("minLength").asInt() - 1));
        }
        if (schema.has("maxLength")) {
            int most = schema.path("maxLength").asInt();
            boolean formed = ruled || schema.has("format");
            set(NODES.textNode("x".repeat(most + 1)), "too long", "max_length " + place, !formed);
            if (!formed) {
                right("x".repeat(most), "😀".repeat(most));
            }
        }
        if (!ruled && !schema.has("format")) {
            set(NODES.numberNode(7), "a number", "");
            if (schema.path("minLength").asInt() == 0) {
                right("");
            }
        }
    }

    /** Other values have the code of a rule, which decides by the sandbox's reference data. */
    private void changeListed() {
        wrong("invalid", NODES.booleanNode(true), NODES.objectNode(), NODES.arrayNode());
        wrong("blank", "");
        schema.path("enum").forEach(constant -> set(constant, constant.asText(), ""));
    }

    private void choice() {
        wrong("invalid_choice", "NOT ONE OF THEM", "x".repeat(5000));
        wrong("invalid_choice", NODES.objectNode(), NODES.arrayNode(), NODES.booleanNode(true), NODES.numberNode(-1));
        if (!schema.path("enum").has(1)) {
            return;
        }
        padWithSpaces("invalid_choice");
        boolean empty = false;
        for (var constant : schema.path("enum")) {
            empty |= constant.asText().isEmpty();
            if (!constant.isNull()) {
                set(constant, constant.asText(), "");
            }
        }
        if (!empty) {
            wrong("invalid_choice", "");
        }
    }

    private void decimal() {
        wrong("invalid", "a dozen", "1,5", "NaN", "");
        wrong("invalid", NODES.booleanNode(true), NODES.objectNode(), NODES.arrayNode());
        wrong("max_string_length", HUGE);
        set(NODES.numberNode(new BigDecimal(value.asText())), "a number", "");
        set(NODES.textNode(" " + value.asText() + " "), "with spaces", "");
        var limits = DIGITS.matcher(schema.path("pattern").asText());
        if (limits.matches()) {
            int integer = Integer.parseInt(limits.group(1));
            int fraction = Integer.parseInt(limits.group(2));
            wrong("max_digits", "1" + "0".repeat(integer + fraction));
            wrong("max_decimal_places", "0." + "1".repeat(fraction + 1));
            if (fraction > 0) {
                wrong("max_whole_digits", "1" + "0".repeat(integer));
            }
            if (!ruled) {
                right("9".repeat(Math.max(1, integer)).substring(0, integer) + "." + "9".repeat(fraction));
            }
        }
    }

    private void whole() {
        wrong("invalid", "seven", "7.5", "");
        wrong("invalid", NODES.booleanNode(true), NODES.numberNode(new BigDecimal("1.5")), NODES.objectNode());
        wrong("max_string_length", HUGE);
        set(NODES.textNode(value.asText()), "a text", "");
        set(NODES.textNode(value.asText() + ".0"), "with a fraction of nothing", "");
        if (schema.has("maximum")) {
            number(schema.path("maximum").decimalValue().add(BigDecimal.ONE), "max_value " + place);
            if (!ruled) {
                number(schema.path("maximum").decimalValue(), "");
            }
        } else {
            var most = schema.path("format").asText().equals("int64") ? Long.MAX_VALUE : Integer.MAX_VALUE;
            number(new BigDecimal(most).add(BigDecimal.ONE), "max_value " + place);
        }
        if (schema.has("minimum")) {
            number(schema.path("minimum").decimalValue().subtract(BigDecimal.ONE), "min_value " + place);
            if (!ruled) {
                number(schema.path("minimum").decimalValue(), "");
            }
        }
    }

    private void number(BigDecimal number, String expected) {
        set(NODES.numberNode(number.toBigInteger()), number.toPlainString(), expected);
    }

    private void truth() {
        wrong("invalid", "perhaps", "1.0", "None");
        wrong("invalid", NODES.numberNode(7), NODES.objectNode(), NODES.arrayNode());
        padWithSpaces("invalid");
        for (var nothing : List.of("", "null", "Null", "NULL")) {
            set(
                    NODES.textNode(nothing),
                    nothing,
                    nullIsAKind || schema.path("nullable").asBoolean() ? "" : "invalid " + place);
        }
        var words = value.asBoolean()
                ? List.of("true", "True", "1", "yes", "on")
                : List.of("false", "False", "0", "no", "off");
        words.forEach(word -> set(NODES.textNode(word), word, ""));
        set(NODES.numberNode(value.asBoolean() ? 1 : 0), "a number", "");
        set(NODES.numberNode(new BigDecimal(value.asBoolean() ? "1.0" : "0.0")), "a decimal number", "");
    }

    private void list() {
        // A list of objects tells what is wrong with it as a whole under a name of its own.
        var whole = document.hasFields(schema.path("items")) ? place + ".non_field_errors" : place;
        for (var other :
                List.of(NODES.textNode("one, two"), NODES.objectNode(), NODES.numberNode(5), NODES.booleanNode(true))) {
            set(other, other.toString(), "not_a_list " + whole);
        }
        if (schema.path("minItems").asInt() > 0) {
            set(NODES.arrayNode(), "empty", "empty " + whole);
        } else if (!ruled) {
            set(NODES.arrayNode(), "empty", "");
        }
    }

    void elements() {
        var items = schema.path("items");
        if (document.hasFields(items)) {
            element(NODES.textNode("x"), "invalid " + place + ".0.non_field_errors");
            element(NODES.arrayNode(), "invalid " + place + ".0.non_field_errors");
            element(NODES.nullNode(), "null " + place + ".0");
        } else if (document.resolve(items).has("type")) {
            element(NODES.nullNode(), "null " + place + ".0");
            boolean choice = document.resolve(items).has("enum");
            element(NODES.objectNode(), (choice ? "invalid_choice " : "invalid ") + place + ".0");
        }
    }

    private void element(JsonNode element, String expected) {
        var list = ((ArrayNode) value).deepCopy();
        list.set(0, element);
        set(list, "an element is " + element, expected);
    }

    private void objects() {
        if (document.hasFields(property)) {
            var at = place + ".non_field_errors";
            for (var other :
                    List.of(NODES.textNode("x"), NODES.numberNode(5), NODES.booleanNode(true), NODES.arrayNode())) {
                set(other, other.toString(), "invalid " + at);
            }
            set(((ObjectNode) value).deepCopy().put("a_field_that_nobody_knows", 1), "an unknown field", "");
        } else {
            wrong("not_a_dict", "x");
            wrong("not_a_dict", NODES.numberNode(5), NODES.booleanNode(true), NODES.arrayNode());
        }
    }

    /** White space is a part of values that are no free text. */
    private void padWithSpaces(String code) {
        for (var space : List.of(" ", "\t", "\n", "\u00A0")) {
            wrong(code, space + value.asText(), value.asText() + space);
        }
    }

    private void wrong(String code, String... texts) {
        for (var text : texts) {
            set(NODES.textNode(text), text, code + " " + place);
        }
    }

    private void wrong(String code, JsonNode... values) {
        for (var other : values) {
            set(other, other.toString(), code + " " + place);
        }
    }

    private void right(String... texts) {
        for (var text : texts) {
            set(NODES.textNode(text), text, "");
        }
    }

    private void remove(String expected) {
        owner.remove(key);
        emit("absent", expected, !ruled);
        owner.set(key, value);
    }

    private void set(JsonNode other, String description, String expected) {
        set(other, description, expected, !ruled);
    }

    private void set(JsonNode other, String description, String expected, boolean alone) {
        owner.set(key, other);
        emit(description.length() > 40 ? description.substring(0, 40) + "…" : description, expected, alone);
        owner.set(key, value);
    }

    private void emit(String description, String expected, boolean alone) {
        each.accept(new GeneratedCases.Case(field + " " + description, payload.deepCopy(), expected, alone));
    }
}
