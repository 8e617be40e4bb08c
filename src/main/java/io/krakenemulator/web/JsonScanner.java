package io.krakenemulator.web;

import java.nio.charset.StandardCharsets;

/** Scans the bytes of a body: white space, names, numbers and texts. Describes the byte that is wrong. */
abstract class JsonScanner {

    private static final int LONGEST_QUOTE = 60;

    final byte[] body;
    int at;

    private final boolean takesLoneSurrogates;

    /** @param takesLoneSurrogates whether an escape may be one half of a surrogate pair, for a caller that checks texts itself */
    JsonScanner(byte[] body, boolean takesLoneSurrogates) {
        this.body = body;
        this.takesLoneSurrogates = takesLoneSurrogates;
    }

    final void refuseOtherEncodings() throws MalformedJson {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            throw malformedJson("the body begins with a byte order mark; send UTF-8 without one");
        }
        if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE) || body.length > 1 && (body[0] == 0 || body[1] == 0)) {
            throw malformedJson("the body looks like UTF-16 or UTF-32; send UTF-8");
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

    /** Passes over a number, which begins here; returns whether it is written as a whole number. */
    final boolean scanNumber() throws MalformedJson {
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
            throw malformedJson("the number is complete, yet " + describeByte() + " follows it");
        }
        if (at - start > JsonBody.MAX_NUMBER_LENGTH) {
            throw new MalformedJson(start, "the number is longer than " + JsonBody.MAX_NUMBER_LENGTH + " characters");
        }
        return whole;
    }

    private void digits(String expectation) throws MalformedJson {
        int start = at;
        while (at < body.length && isDigit(body[at])) {
            at++;
        }
        if (at == start) {
            throw malformedJson(expectation + describeByte());
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

    /** Reads a text, whose opening quote is here. */
    final String string() throws MalformedJson {
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
                throw malformedJson("a control character, " + hex(next) + ", must be escaped in a string");
            } else {
                text.append((char) next);
                at++;
            }
        }
    }

    /** Reads a text a second time, one that was well formed the first time. */
    final String textAt(int place) {
        int here = at;
        at = place;
        try {
            return string();
        } catch (MalformedJson neverTheSecondTime) {
            throw new IllegalStateException(neverTheSecondTime);
        } finally {
            at = here;
        }
    }

    /** Passes over a text, whose opening quote is here, and checks it as {@link #string} does. */
    final void skipString() throws MalformedJson {
        int start = ++at;
        var unused = new StringBuilder();
        while (true) {
            if (at == body.length) {
                throw new MalformedJson(start - 1, "the string that begins here has no closing quote");
            }
            int next = body[at];
            if (next == '"') {
                at++;
                return;
            } else if (next == '\\') {
                escape(unused);
                unused.setLength(0);
            } else if (next < 0) {
                character();
            } else if (next < ' ') {
                throw malformedJson("a control character, " + hex(next) + ", must be escaped in a string");
            } else {
                at++;
            }
        }
    }

    private void escape(StringBuilder text) throws MalformedJson {
        int escapeAt = at++;
        if (at == body.length) {
            throw malformedJson("the body ends inside an escape");
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
            default ->
                throw new MalformedJson(escapeAt, "a backslash followed by " + describeByte() + " is not an escape");
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
        return malformedJson("the byte " + hex(body[at]) + " at offset " + at + " is not part of UTF-8 text");
    }

    /** Passes over white space, and over the wanted byte if that comes next. */
    final boolean skipTo(char wanted) {
        skipSpace();
        if (at < body.length && body[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    final void skipSpace() {
        while (at < body.length && (body[at] == ' ' || body[at] == '\n' || body[at] == '\r' || body[at] == '\t')) {
            at++;
        }
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    static boolean isLetter(int character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }

    final MalformedJson malformedJson(String why) {
        return new MalformedJson(at, why);
    }

    /** Returns a description of the current byte, for the text of an error. */
    final String describeByte() {
        if (at >= body.length) {
            return "the end of the body";
        }
        int found = body[at];
        if (found == '"') {
            return "a quote";
        }
        return found > ' ' && found < 0x7F ? quote(Character.toString(found)) : "the byte " + hex(found);
    }

    static String quote(String text) {
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
