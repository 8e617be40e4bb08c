package io.krakenemulator.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * One pass over the bytes of a body, building the tree.
 *
 * <p>Written by hand rather than left to a library, because its refusals are answers that people work with: they name
 * the byte that is wrong and say what was expected there, and every limit is counted before its cost is paid.
 */
final class JsonReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST_QUOTE = 60;

    private final byte[] body;
    private final boolean takesLoneSurrogates;
    private int at;
    private int depth;
    private int values;

    /** @param takesLoneSurrogates whether an escape may be one half of a surrogate pair, for a caller that judges texts itself */
    JsonReader(byte[] body, boolean takesLoneSurrogates) {
        this.body = body;
        this.takesLoneSurrogates = takesLoneSurrogates;
    }

    JsonNode read() throws MalformedJson {
        refuseOtherEncodings();
        skipSpace();
        if (at == body.length) {
            throw malformed("the body is empty; one JSON value is expected");
        }
        JsonNode value = value();
        skipSpace();
        if (at < body.length) {
            throw malformed("the value is complete, yet " + here() + " follows it");
        }
        return value;
    }

    private void refuseOtherEncodings() throws MalformedJson {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            throw malformed("the body begins with a byte order mark; send UTF-8 without one");
        }
        if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE) || body.length > 1 && (body[0] == 0 || body[1] == 0)) {
            throw malformed("the body looks like UTF-16 or UTF-32; send UTF-8");
        }
    }

    private boolean startsWith(int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= body.length || (body[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private JsonNode value() throws MalformedJson {
        if (++values > JsonBody.MAX_VALUES) {
            throw malformed("the body holds more than " + JsonBody.MAX_VALUES + " values");
        }
        if (at == body.length) {
            throw malformed("the body ends where a value is expected");
        }
        int first = body[at];
        if (first == '-' || isDigit(first)) {
            return number();
        }
        return switch (first) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> NODES.textNode(string());
            default -> word();
        };
    }

    private ObjectNode object() throws MalformedJson {
        enter();
        ObjectNode object = NODES.objectNode();
        if (skipTo('}')) {
            return leave(object);
        }
        while (true) {
            int nameAt = at;
            if (at == body.length || body[at] != '"') {
                throw malformed("the name of a field, in double quotes, is expected instead of " + here());
            }
            String name = string();
            if (!skipTo(':')) {
                throw malformed("a colon is expected after the field's name instead of " + here());
            }
            skipSpace();
            if (object.replace(name, value()) != null) {
                throw new MalformedJson(nameAt, "the field " + quote(name) + " comes twice in one object");
            }
            if (skipTo('}')) {
                return leave(object);
            }
            nextAfterComma("a comma or } is expected after the field's value instead of ");
        }
    }

    private ArrayNode list() throws MalformedJson {
        enter();
        ArrayNode list = NODES.arrayNode();
        if (skipTo(']')) {
            return leave(list);
        }
        while (true) {
            list.add(value());
            if (skipTo(']')) {
                return leave(list);
            }
            nextAfterComma("a comma or ] is expected after the element instead of ");
        }
    }

    private void enter() throws MalformedJson {
        if (++depth > JsonBody.MAX_DEPTH) {
            throw malformed("objects and lists are nested deeper than " + JsonBody.MAX_DEPTH + " levels");
        }
        at++;
    }

    private <T> T leave(T node) {
        depth--;
        return node;
    }

    private void nextAfterComma(String expectation) throws MalformedJson {
        if (at == body.length || body[at] != ',') {
            throw malformed(expectation + here());
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
                    case "" -> throw malformed("a value is expected instead of " + here());
                    default -> throw malformed(quote(word) + " is not a JSON value");
                };
        at = end;
        return value;
    }

    private JsonNode number() throws MalformedJson {
        int start = at;
        if (body[at] == '-') {
            at++;
        }
        int digitsAt = at;
        digits("a digit is expected in the number instead of ");
        if (body[digitsAt] == '0' && at > digitsAt + 1) {
            throw new MalformedJson(start, "a number may not begin with zeros");
        }
        boolean whole = true;
        if (at < body.length && body[at] == '.') {
            whole = false;
            at++;
            digits("a digit is expected after the decimal point instead of ");
        }
        if (at < body.length && (body[at] == 'e' || body[at] == 'E')) {
            whole = false;
            exponent(start);
        }
        if (at < body.length && (isLetter(body[at]) || body[at] == '.' || body[at] == '+' || body[at] == '-')) {
            throw malformed("the number is complete, yet " + here() + " follows it");
        }
        int length = at - start;
        if (length > JsonBody.MAX_NUMBER_LENGTH) {
            throw new MalformedJson(start, "the number is longer than " + JsonBody.MAX_NUMBER_LENGTH + " characters");
        }
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

    private void digits(String expectation) throws MalformedJson {
        int start = at;
        while (at < body.length && isDigit(body[at])) {
            at++;
        }
        if (at == start) {
            throw malformed(expectation + here());
        }
    }

    private void exponent(int numberAt) throws MalformedJson {
        at++;
        if (at < body.length && (body[at] == '+' || body[at] == '-')) {
            at++;
        }
        int start = at;
        digits("a digit is expected in the exponent instead of ");
        int exponent = 0;
        for (int i = start; i < at; i++) {
            exponent = exponent * 10 + body[i] - '0';
            if (exponent > JsonBody.MAX_EXPONENT) {
                throw new MalformedJson(numberAt, "the number's exponent is larger than " + JsonBody.MAX_EXPONENT);
            }
        }
    }

    private String string() throws MalformedJson {
        int start = ++at;
        while (at < body.length && body[at] >= ' ' && body[at] != '"' && body[at] != '\\') {
            at++;
        }
        // Bytes from 0x80 on are negative: what was passed so far is ASCII, and most strings are nothing else.
        var plain = new String(body, start, at - start, StandardCharsets.ISO_8859_1);
        if (at < body.length && body[at] == '"') {
            at++;
            return plain;
        }
        var text = new StringBuilder(plain.length() + 32).append(plain);
        while (true) {
            if (at == body.length) {
                throw new MalformedJson(start - 1, "the string that begins here has no closing quote");
            }
            int next = body[at];
            if (next == '"') {
                at++;
                return text.toString();
            } else if (next == '\\') {
                escape(text);
            } else if (next < 0) {
                text.appendCodePoint(character());
            } else if (next < ' ') {
                throw malformed("a control character, " + hex(next) + ", must be escaped in a string");
            } else {
                text.append((char) next);
                at++;
            }
        }
    }

    private void escape(StringBuilder text) throws MalformedJson {
        int escapeAt = at++;
        if (at == body.length) {
            throw malformed("the body ends inside an escape");
        }
        int kind = body[at];
        switch (kind) {
            case '"', '\\', '/' -> text.append((char) kind);
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'u' -> {
                escapedUnit(escapeAt, text);
                return;
            }
            default -> throw new MalformedJson(escapeAt, "a backslash followed by " + here() + " is not an escape");
        }
        at++;
    }

    private void escapedUnit(int escapeAt, StringBuilder text) throws MalformedJson {
        char unit = fourHexDigits(escapeAt);
        text.append(unit);
        if (Character.isHighSurrogate(unit) && at + 1 < body.length && body[at] == '\\' && body[at + 1] == 'u') {
            int lowAt = at++;
            char low = fourHexDigits(lowAt);
            if (Character.isLowSurrogate(low)) {
                text.append(low);
                return;
            }
            // The second escape stands for itself, and may begin a pair.
            at = lowAt;
        }
        if (Character.isSurrogate(unit) && !takesLoneSurrogates) {
            throw new MalformedJson(escapeAt, "the escape is one half of a surrogate pair, without the other half");
        }
    }

    /** Reads from the {@code u} on. */
    private char fourHexDigits(int escapeAt) throws MalformedJson {
        int unit = 0;
        for (int i = 1; i <= 4; i++) {
            int digit = at + i < body.length ? Character.digit(body[at + i], 16) : -1;
            if (digit < 0) {
                throw new MalformedJson(escapeAt, "four hexadecimal digits are expected after \\u");
            }
            unit = unit << 4 | digit;
        }
        at += 5;
        return (char) unit;
    }

    /** One character of two to four bytes. The bounds of the second byte rule out the forms that UTF-8 forbids. */
    private int character() throws MalformedJson {
        int lead = body[at] & 0xFF;
        int length;
        int low = 0x80;
        int high = 0xBF;
        if (lead >= 0xC2 && lead <= 0xDF) {
            length = 2;
        } else if (lead >= 0xE0 && lead <= 0xEF) {
            length = 3;
            low = lead == 0xE0 ? 0xA0 : low;
            high = lead == 0xED ? 0x9F : high;
        } else if (lead >= 0xF0 && lead <= 0xF4) {
            length = 4;
            low = lead == 0xF0 ? 0x90 : low;
            high = lead == 0xF4 ? 0x8F : high;
        } else {
            throw notUtf8();
        }
        int codePoint = lead & 0x7F >> length;
        for (int i = 1; i < length; i++) {
            int next = at + i < body.length ? body[at + i] & 0xFF : -1;
            if (next < low || next > high) {
                throw notUtf8();
            }
            codePoint = codePoint << 6 | next & 0x3F;
            low = 0x80;
            high = 0xBF;
        }
        at += length;
        return codePoint;
    }

    private MalformedJson notUtf8() {
        return malformed("the byte " + hex(body[at]) + " at offset " + at + " is not part of UTF-8 text");
    }

    /** Passes over white space, and over the wanted byte if that comes next. */
    private boolean skipTo(char wanted) {
        skipSpace();
        if (at < body.length && body[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (at < body.length && (body[at] == ' ' || body[at] == '\n' || body[at] == '\r' || body[at] == '\t')) {
            at++;
        }
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isLetter(int character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }

    private MalformedJson malformed(String why) {
        return new MalformedJson(at, why);
    }

    /** What stands at the current place, for a sentence. */
    private String here() {
        if (at >= body.length) {
            return "the end of the body";
        }
        int found = body[at];
        if (found == '"') {
            return "a quote";
        }
        return found > ' ' && found < 0x7F ? quote(Character.toString(found)) : "the byte " + hex(found);
    }

    private static String quote(String text) {
        var quoted = text;
        if (text.length() > LONGEST_QUOTE) {
            int end = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
            quoted = text.substring(0, end) + "…";
        }
        // The answer is UTF-8, which has no halves of surrogate pairs: they become question marks.
        return '"' + new String(quoted.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8) + '"';
    }

    private static String hex(int value) {
        return String.format("0x%02X", value & 0xFF);
    }
}
