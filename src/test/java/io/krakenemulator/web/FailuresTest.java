package io.krakenemulator.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.ws.rs.BadRequestException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

    private static ApiFailure answer(Throwable failure) {
        return Failures.answer(failure, "POST", "application/json");
    }

    static Stream<Throwable> passing() {
        return Stream.of(
                new ConnectException("refused"),
                new UnknownHostException("nowhere"),
                ClosedConnectionException.INSTANCE,
                new VertxException("Timeout waiting for connection", true),
                new PgException("starting up", "FATAL", "57P03", ""),
                new PgException("too many clients", "FATAL", "53300", ""),
                new PgException("deadlock", "ERROR", "40P01", ""));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatPassesByItselfIsWorthAnotherTry(Throwable failure) {
        var answer = answer(new IllegalStateException(new RuntimeException(failure)));
        assertEquals(503, answer.status());
        assertEquals("2", answer.headers().get("Retry-After"));
    }

    @Test
    void whatDoesNotIsNot() {
        assertEquals(
                500, answer(new PgException("syntax", "ERROR", "42601", "")).status());
        assertEquals(500, answer(new PgException("no state", "ERROR", null, "")).status());
        assertEquals(500, answer(new OutOfMemoryError("full")).status());
    }

    @Test
    void aChainOfCausesWithoutAnEndHasOne() {
        var first = new RuntimeException("first");
        var second = new RuntimeException("second", first);
        first.initCause(second);
        assertEquals(500, answer(first).status());
    }

    @Test
    void refusalsStayWhatTheyAre() {
        var refusal = ApiFailure.of(418, "teapot", "Short and stout.");
        assertSame(refusal, answer(refusal));
        assertEquals(400, answer(new BadRequestException()).status());
    }
}
