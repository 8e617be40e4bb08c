package io.krakenemulator.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.KnownFields;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Builds the tree of the known fields of a body, in one pass over its bytes. The other fields are checked as strictly and
 * cost no memory.
 *
 * <p>The reader is our own because its errors name the wrong byte and what was expected there. It also checks every limit
 * before it uses the memory.
 */
final class JsonReader extends JsonScanner {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final BodyMemory memory;

    /** One for each level of nesting: the names of one object must differ. */
    private final FieldNames[] names = new FieldNames[JsonBody.MAX_DEPTH + 1];

    private int depth;
    private int values;

    /**
     * @param takesLoneSurrogates whether an escape may be one half of a surrogate pair, for a caller that checks texts itself
     * @param memory the memory of the values; {@code null} for bodies that are small by nature
     */
    JsonReader(byte[] body, boolean takesLoneSurrogates, BodyMemory memory) {
        super(body, takesLoneSurrogates);
        this.memory = memory;
    }

    /** Returns the body's value with the known ones of its fields. */
    JsonNode read(KnownFields known) throws MalformedJson {
        refuseOtherEncodings();
        skipSpace();
        if (at == body.length) {
            throw malformedJson("the body is empty; one JSON value is expected");
        }
        JsonNode value = value(known);
        skipSpace();
        if (at < body.length) {
            throw malformedJson("the value is complete, yet " + describeByte() + " follows it");
        }
        return value;
    }

    private void count() throws MalformedJson {
        if (++values > JsonBody.MAX_VALUES) {
            throw malformedJson("the body holds more than " + JsonBody.MAX_VALUES + " values");
        }
        if (at == body.length) {
            throw malformedJson("the body ends where a value is expected");
        }
    }

    private JsonNode value(KnownFields known) throws MalformedJson {
        count();
        int first = body[at];
        if (memory != null && first == '{') {
            memory.addObject(known.count());
        } else if (memory != null) {
            memory.addValue();
        }
        if (first == '-' || isDigit(first)) {
            return number();
        }
        return switch (first) {
            case '{' -> object(known);
            case '[' -> list(known.element());
            case '"' -> NODES.textNode(string());
            default -> word();
        };
    }

    private ObjectNode object(KnownFields known) throws MalformedJson {
        enter();
        ObjectNode object = NODES.objectNode();
        if (skipTo('}')) {
            return leave(object);
        }
        var unknown = emptyNames();
        while (true) {
            int nameAt = nameAt();
            String name = string();
            var field = known.field(name);
            toValue();
            if (field == null) {
                skipValue();
                addTo(unknown, FieldNames.hash(name), nameAt);
            } else if (object.replace(name, value(field)) != null) {
                throw twice(nameAt);
            }
            if (skipTo('}')) {
                return leave(object);
            }
            nextAfterComma("a comma or } is expected after the field's value instead of ");
        }
    }

    private ArrayNode list(KnownFields element) throws MalformedJson {
        enter();
        ArrayNode list = NODES.arrayNode();
        if (skipTo(']')) {
            return leave(list);
        }
        while (true) {
            if (element == null) {
                skipValue();
            } else {
                list.add(value(element));
            }
            if (skipTo(']')) {
                return leave(list);
            }
            nextAfterComma("a comma or ] is expected after the element instead of ");
        }
    }

    /** Skips a value that is not needed. */
    private void skipValue() throws MalformedJson {
        count();
        int first = body[at];
        if (first == '-' || isDigit(first)) {
            scanNumber();
        } else if (first == '{') {
            skipObject();
        } else if (first == '[') {
            skipList();
        } else if (first == '"') {
            skipString();
        } else {
            word();
        }
    }

    private void skipList() throws MalformedJson {
        enter();
        if (skipTo(']')) {
            depth--;
            return;
        }
        while (true) {
            skipValue();
            if (skipTo(']')) {
                depth--;
                return;
            }
            nextAfterComma("a comma or ] is expected after the element instead of ");
        }
    }

    private void skipObject() throws MalformedJson {
        enter();
        if (skipTo('}')) {
            depth--;
            return;
        }
        var seen = emptyNames();
        while (true) {
            int nameAt = nameAt();
            int hash = FieldNames.hash(string());
            toValue();
            skipValue();
            addTo(seen, hash, nameAt);
            if (skipTo('}')) {
                depth--;
                return;
            }
            nextAfterComma("a comma or } is expected after the field's value instead of ");
        }
    }

    private int nameAt() throws MalformedJson {
        if (at == body.length || body[at] != '"') {
            throw malformedJson("the name of a field, in double quotes, is expected instead of " + describeByte());
        }
        return at;
    }

    private void toValue() throws MalformedJson {
        if (!skipTo(':')) {
            throw malformedJson("a colon is expected after the field's name instead of " + describeByte());
        }
        skipSpace();
    }

    private FieldNames emptyNames() {
        if (names[depth] == null) {
            names[depth] = new FieldNames();
        }
        names[depth].clear();
        return names[depth];
    }

    private void addTo(FieldNames seen, int hash, int nameAt) throws MalformedJson {
        if (!seen.add(hash, nameAt, (one, other) -> textAt(one).compareTo(textAt(other)))) {
            throw twice(nameAt);
        }
    }

    private MalformedJson twice(int nameAt) {
        return new MalformedJson(nameAt, "the field " + quote(textAt(nameAt)) + " comes twice in one object");
    }

    private void enter() throws MalformedJson {
        if (++depth > JsonBody.MAX_DEPTH) {
            throw malformedJson("objects and lists are nested deeper than " + JsonBody.MAX_DEPTH + " levels");
        }
        at++;
    }

    private <T> T leave(T node) {
        depth--;
        return node;
    }

    private void nextAfterComma(String expectation) throws MalformedJson {
        if (at == body.length || body[at] != ',') {
            throw malformedJson(expectation + describeByte());
        }
        at++;
        skipSpace();
    }

    private JsonNode word() throws MalformedJson {
        int end = at;
        while (end < body.length && (isLetter(body[end]) || end > at && isDigit(body[end]))) {
            end++;
        }
        String word = new String(body, at, end - at, StandardCharsets.US_ASCII);
        JsonNode value =
                switch (word) {
                    case "true" -> NODES.booleanNode(true);
                    case "false" -> NODES.booleanNode(false);
                    case "null" -> NODES.nullNode();
                    case "" -> throw malformedJson("a value is expected instead of " + describeByte());
                    default -> throw malformedJson(quote(word) + " is not a JSON value");
                };
        at = end;
        return value;
    }

    private JsonNode number() throws MalformedJson {
        int start = at;
        boolean whole = scanNumber();
        int length = at - start;
        var text = new String(body, start, length, StandardCharsets.US_ASCII);
        if (!whole) {
            return DecimalNode.valueOf(new BigDecimal(text));
        }
        if (length < 10) {
            return NODES.numberNode(Integer.parseInt(text));
        }
        var exact = new BigInteger(text);
        if (exact.bitLength() < Integer.SIZE) {
            return NODES.numberNode(exact.intValue());
        }
        return exact.bitLength() < Long.SIZE ? NODES.numberNode(exact.longValue()) : NODES.numberNode(exact);
    }
}
