package io.krakenemulator.web.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static String idOf(String requestId, String parent) {
        var headers = new DefaultHttpHeaders(false);
        if (requestId != null) {
            headers.set("x-request-id", requestId);
        }
        if (parent != null) {
            headers.set("traceparent", parent);
        }
        return RequestId.of(headers);
    }

    @Test
    void idOfTheClientIsKept() {
        assertEquals("batch-7/page:2", idOf("batch-7/page:2", "00-" + TRACE + "-00f067aa0ba902b7-01"));
    }

    @Test
    void idOfTheTraceTakesItsPlace() {
        assertEquals(TRACE, idOf(null, "00-" + TRACE + "-00f067aa0ba902b7-01"));
        assertEquals(TRACE, idOf("two words", "01-" + TRACE + "-00f067aa0ba902b7-01-more"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a\nb=c", "\u00e4", "\"", "<script>"})
    void idThatMayBreakALineIsReplaced(String sent) {
        assertTrue(idOf(sent, null).matches("[0-9a-f-]{36}"));
    }

    @Test
    void longIdIsReplaced() {
        assertEquals("x".repeat(128), idOf("x".repeat(128), null));
        assertNotEquals("x".repeat(129), idOf("x".repeat(129), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-1-2-3",
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01"
            })
    void traceThatIsNotValidIsIgnored(String parent) {
        assertTrue(idOf(null, parent).matches("[0-9a-f-]{36}"));
    }
}
