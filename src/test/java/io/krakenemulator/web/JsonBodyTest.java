package io.krakenemulator.web;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.krakenemulator.validation.KnownFields;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    private static JsonNode parse(String body) {
        return JsonBody.parse(body.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static String refusal(byte[] body) {
        var failure = assertThrows(ApiFailure.class, () -> JsonBody.parse(body));
        assertEquals(400, failure.status());
        assertEquals("parse_error", failure.body().path("code").asText());
        String detail = failure.body().path("detail").asText();
        assertThat(detail, containsString("JSON parse error - line "));
        return detail.substring("JSON parse error - ".length());
    }

    private static String refusal(String body) {
        return refusal(body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "true",
                "\"\"",
                "0",
                "-0.0",
                "[1,-2,3.50,4e5,4E-5,12345678901,12345678901234567890]",
                "{\"z\":1,\"a\":{\"m\":[[],{}]},\"é\":\"ü\"}",
                "\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9 \\uD83D\\uDE00\"",
                "\"żółć 漢字 😀 \uFFFF\"",
                " \t\r\n[ 1 , 2 ] \n"
            })
    void readsValidJson(String body) throws JsonProcessingException {
        assertEquals(library().readTree(body), parse(body));
        assertEquals(library().readTree(body).toString(), parse(body).toString());
    }

    @Test
    void numbersAreExact() {
        assertEquals(new BigDecimal("1.50"), parse("1.50").decimalValue());
        assertEquals("1.50", parse("1.50").asText());
        assertEquals("12345678901234567890", parse("12345678901234567890").asText());
        assertEquals(0, parse("-0").intValue());
        assertEquals(
                new BigDecimal("0.1000000000000000000000000001"),
                parse("0.1000000000000000000000000001").decimalValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {                | line 1, column 2: the name of a field, in double quotes, is expected instead of the end of the body
                    {"a"             | line 1, column 5: a colon is expected after the field's name instead of the end of the body
                    {"a" 1}          | line 1, column 6: a colon is expected after the field's name instead of "1"
                    {"a":}           | line 1, column 6: a value is expected instead of "}"
                    {"a":1,}         | line 1, column 8: the name of a field, in double quotes, is expected instead of "}"
                    {"a":1 "b":2}    | line 1, column 8: a comma or } is expected after the field's value instead of a quote
                    {a:1}            | line 1, column 2: the name of a field, in double quotes, is expected instead of "a"
                    {'a':1}          | line 1, column 2: the name of a field, in double quotes, is expected instead of "'"
                    [1               | line 1, column 3: a comma or ] is expected after the element instead of the end of the body
                    [1,]             | line 1, column 4: a value is expected instead of "]"
                    [1 2]            | line 1, column 4: a comma or ] is expected after the element instead of "2"
                    [1}              | line 1, column 3: a comma or ] is expected after the element instead of "}"
                    [1] 2            | line 1, column 5: the value is complete, yet "2" follows it
                    [1]]             | line 1, column 4: the value is complete, yet "]" follows it
                    NaN              | line 1, column 1: "NaN" is not a JSON value
                    Infinity         | line 1, column 1: "Infinity" is not a JSON value
                    -Infinity        | line 1, column 2: a digit is expected in the number instead of "I"
                    None             | line 1, column 1: "None" is not a JSON value
                    True             | line 1, column 1: "True" is not a JSON value
                    nulla            | line 1, column 1: "nulla" is not a JSON value
                    // no            | line 1, column 1: a value is expected instead of "/"
                    01               | line 1, column 1: a number may not begin with zeros
                    -01              | line 1, column 1: a number may not begin with zeros
                    +1               | line 1, column 1: a value is expected instead of "+"
                    .5               | line 1, column 1: a value is expected instead of "."
                    5.               | line 1, column 3: a digit is expected after the decimal point instead of the end of the body
                    5.e1             | line 1, column 3: a digit is expected after the decimal point instead of "e"
                    5e               | line 1, column 3: a digit is expected in the exponent instead of the end of the body
                    5x               | line 1, column 2: the number is complete, yet "x" follows it
                    1.2.3            | line 1, column 4: the number is complete, yet "." follows it
                    -                | line 1, column 2: a digit is expected in the number instead of the end of the body
                    "abc             | line 1, column 1: the string that begins here has no closing quote
                    "\\x"            | line 1, column 2: a backslash followed by "x" is not an escape
                    "\\u12g4"        | line 1, column 2: four hexadecimal digits are expected after \\u
                    "\\u12           | line 1, column 2: four hexadecimal digits are expected after \\u
                    "\\ud800"        | line 1, column 2: the escape is one half of a surrogate pair, without the other half
                    "\\ud800\\u0041" | line 1, column 2: the escape is one half of a surrogate pair, without the other half
                    "a\\udc00"       | line 1, column 3: the escape is one half of a surrogate pair, without the other half
                    {"a":1,"b":2,"a":3} | line 1, column 14: the field "a" comes twice in one object
                    {"a":null,"\\u0061":3} | line 1, column 11: the field "a" comes twice in one object
                    [{"x":{"y":1,"y":1}}] | line 1, column 14: the field "y" comes twice in one object
                    """, quoteCharacter = '`')
    void refusalsNameTheByteAndTheReason(String body, String expected) {
        assertThat(refusal(body), containsString(expected));
    }

    @Test
    void payloadsMayHoldHalvesOfSurrogatePairs() {
        assertEquals("a\uD800b", payload("\"a\\ud800b\""));
        assertEquals("\uD800A", payload("\"\\ud800\\u0041\""));
        assertEquals("\uD83D\uD83D\uDE00", payload("\"\\ud83d\\ud83d\\ude00\""));
        assertEquals("\uDE00\uD83D", payload("\"\\ude00\\ud83d\""));
        assertEquals("😀", payload("\"\\ud83d\\ude00\""));
    }

    private static String payload(String body) {
        return JsonBody.parsePayload(body.getBytes(StandardCharsets.UTF_8), KnownFields.EVERYTHING, null)
                .textValue();
    }

    @Test
    void quotesHalvesOfSurrogatePairsAsQuestionMarks() {
        var body = "{\"a\\ud800\":1,\"a\\ud800\":2}".getBytes(StandardCharsets.UTF_8);
        var refused = assertThrows(ApiFailure.class, () -> JsonBody.parsePayload(body, KnownFields.EVERYTHING, null));
        assertThat(refused.body().path("detail").textValue(), containsString("the field \"a?\" comes twice"));
    }

    @Test
    void refusesAnEmptyBody() {
        assertThat(refusal(""), containsString("line 1, column 1: the body is empty; one JSON value is expected"));
        assertThat(refusal(" \n "), containsString("line 2, column 2: the body is empty"));
    }

    @Test
    void countsLinesAndCharacters() {
        assertThat(refusal("{\n  \"żółć\": \"😀\",\n  \"a\": ?\n}"), containsString("line 3, column 8: "));
        assertThat(refusal("[\"żółć😀\" ?]"), containsString("line 1, column 10: "));
    }

    @Test
    void refusesControlCharactersInStrings() {
        assertThat(
                refusal("\"a\nb\""),
                containsString("line 1, column 3: a control character, 0x0A, must be escaped in a string"));
    }

    @Test
    void namesTheByteThatIsNotUtf8() {
        assertThat(
                refusal(bytes('"', 'a', 0xC3, '(', '"')),
                containsString("line 1, column 3: the byte 0xC3 at offset 2 is not part of UTF-8 text"));
        for (byte[] body : List.of(
                bytes('"', 0xFF, '"'),
                bytes('"', 0x80, '"'),
                bytes('"', 0xC0, 0x80, '"'),
                bytes('"', 0xE0, 0x80, 0x80, '"'),
                bytes('"', 0xED, 0xA0, 0x80, '"'),
                bytes('"', 0xF0, 0x80, 0x80, 0x80, '"'),
                bytes('"', 0xF4, 0x90, 0x80, 0x80, '"'),
                bytes('"', 0xF8, 0x88, 0x80, 0x80, 0x80, '"'),
                bytes('"', 0xE2, 0x82),
                bytes('"', 0xE9, '"'))) {
            assertThat(refusal(body), containsString(" at offset 1 is not part of UTF-8 text"));
        }
    }

    @Test
    void refusesOtherEncodings() {
        assertThat(refusal(bytes(0xEF, 0xBB, 0xBF, '{', '}')), containsString("begins with a byte order mark"));
        assertThat(refusal("{}".getBytes(StandardCharsets.UTF_16)), containsString("looks like UTF-16 or UTF-32"));
        assertThat(refusal("{}".getBytes(StandardCharsets.UTF_16LE)), containsString("looks like UTF-16 or UTF-32"));
        assertThat(refusal("{}".getBytes(StandardCharsets.UTF_16BE)), containsString("looks like UTF-16 or UTF-32"));
    }

    @Test
    void nestingHasALimit() {
        parse("[".repeat(64) + "]".repeat(64));
        parse("{\"a\":".repeat(64) + "1" + "}".repeat(64));
        assertThat(
                refusal("[".repeat(65)),
                containsString("column 65: objects and lists are nested deeper than 64 levels"));
        assertThat(refusal("{\"a\":".repeat(65)), containsString("nested deeper than 64 levels"));
        assertThat(refusal("[".repeat(5_000_000)), containsString("nested deeper than 64 levels"));
        parse("[" + "[[]],".repeat(100) + "[]]");
    }

    @Test
    void numbersHaveALimit() {
        parse("1".repeat(1_000));
        parse("1e9999");
        assertThat(refusal("1".repeat(1_001)), containsString("longer than 1000 characters"));
        assertThat(refusal("[1e10000]"), containsString("column 2: the number's exponent is larger than 9999"));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            refusal("1e999999999");
            refusal("1e-99999999999999999999");
            refusal("9".repeat(10_000_000));
            refusal("0." + "9".repeat(10_000_000));
        });
    }

    @Test
    void valuesHaveALimit() {
        assertThat(refusal("[" + "[],".repeat(1_000_000) + "[]]"), containsString("more than 1000000 values"));
    }

    /** Breaks a well-formed body at random. The reader and a library must agree whether it is still JSON. */
    @Test
    void agreesWithALibrary() throws IOException {
        var library = library();
        var random = new Random(20190806);
        String seed = """
                {"a": [1, -2.50, 3e+4, true, false, null], "żółć": {"b": "x\\n\\u00e9\\ud83d\\ude00", "c": []}, "d": ""}
                """;
        int accepted = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] body = mutate(seed.getBytes(StandardCharsets.UTF_8), random);
            JsonNode expected = read(library, body);
            JsonNode actual;
            try {
                actual = JsonBody.parse(body);
            } catch (ApiFailure refused) {
                actual = null;
            }
            if (actual != null) {
                accepted++;
                assertEquals(expected, actual, () -> new String(body, StandardCharsets.UTF_8));
            } else if (expected != null && !hasLoneSurrogates(expected.toString()) && isUtf8(body)) {
                throw new AssertionError("refused: " + new String(body, StandardCharsets.UTF_8));
            }
        }
        assertThat("some of them are still JSON", accepted > 1_000);
    }

    static byte[] mutate(byte[] body, Random random) {
        var bytes = new ArrayList<Byte>();
        for (byte b : body) {
            bytes.add(b);
        }
        String alphabet = "{}[]\",:\\u0123456789abcdef.eE+- \n\ttrufalsn";
        for (int n = random.nextInt(3); n >= 0; n--) {
            int at = random.nextInt(bytes.size());
            byte value = random.nextInt(8) == 0
                    ? (byte) random.nextInt(256)
                    : (byte) alphabet.charAt(random.nextInt(alphabet.length()));
            switch (random.nextInt(3)) {
                case 0 -> bytes.set(at, value);
                case 1 -> bytes.add(at, value);
                default -> bytes.remove(at);
            }
        }
        var mutated = new byte[bytes.size()];
        for (int i = 0; i < mutated.length; i++) {
            mutated[i] = bytes.get(i);
        }
        return mutated;
    }

    private static JsonNode read(JsonMapper library, byte[] body) {
        try {
            return library.readTree(body);
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean isUtf8(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8).length == body.length
                && !new String(body, StandardCharsets.UTF_8).contains("\uFFFD");
    }

    private static boolean hasLoneSurrogates(String text) {
        return !StandardCharsets.UTF_16.newEncoder().canEncode(text);
    }

    private static JsonMapper library() {
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }
}
