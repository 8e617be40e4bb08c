package io.krakenemulator.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptBodyTest {

    private static String keep(String body, String... redact) {
        return new KeptBody(List.of(redact)).request(body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1}|/a|{\"a\":\"***\"}",
                "{\"a\":1}|/b|{\"a\":1}",
                "{\"a\":{\"b\":{\"c\":1},\"d\":2}}|/a/b|{\"a\":{\"b\":\"***\",\"d\":2}}",
                "{\"a\":[{\"b\":1},{\"b\":2},3]}|/a/*/b|{\"a\":[{\"b\":\"***\"},{\"b\":\"***\"},3]}",
                "{\"a\":[1,2]}|/a/1|{\"a\":[1,\"***\"]}",
                "{\"a\":[1,2]}|/*|{\"a\":\"***\"}",
                "{\"a/b\":1,\"c~d\":2}|/a~1b|{\"a/b\":\"***\",\"c~d\":2}",
                "{\"a/b\":1,\"c~d\":2}|/c~0d|{\"a/b\":1,\"c~d\":\"***\"}",
                "[1]|/0/a|[1]",
                "not JSON|/a|***",
            })
    void placesAreRedacted(String body, String path, String kept) {
        assertEquals(kept, keep(body, path));
    }

    @Test
    void longBodyIsCutAndNeverShownBeforeRedaction() {
        assertEquals(KeptBody.LONGEST, keep("x".repeat(KeptBody.LONGEST + 1)).length());
        assertEquals("***", keep("x".repeat(KeptBody.LONGEST_READ + 1), "/a"));
    }

    @Test
    void bodyWithoutBytesIsAbsent() {
        assertNull(keep(""));
        assertNull(new KeptBody(List.of()).request(null));
    }

    @Test
    void anotherCharacterStandsForNull() {
        assertEquals("a\uFFFDb", keep("a\0b"));
    }

    @Test
    void textIsCutBetweenCharacters() {
        var kept = keep("x" + "€".repeat(KeptBody.LONGEST));
        assertTrue(kept.endsWith("€"));
        assertTrue(kept.getBytes(StandardCharsets.UTF_8).length <= KeptBody.LONGEST);
    }

    @Test
    void numbersStayAsTheyWereSent() {
        var numbers = "{\"a\":100000000000000000000.10,\"b\":1.50,\"c\":1E400,\"d\":-0,\"e\":0.1234567890123456789}";
        assertEquals(numbers, keep(numbers, "/f"));
    }

    @Test
    void answerDoesNotQuoteRedactedValues() {
        var body = new KeptBody(List.of("/a", "/b"));
        body.request("{\"a\":\"Ann \\\"X\\\"\",\"b\":{\"c\":4711},\"d\":\"open\"}".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "{\"detail\":\"*** and *** are not open\"}",
                body.answer("{\"detail\":\"Ann \\\"X\\\" and 4711 are not open\"}".getBytes(StandardCharsets.UTF_8)));
    }
}
