package io.krakenemulator.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.krakenemulator.outcome.AnswerCode;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.ws.rs.BadRequestException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

    private static ApiFailure answer(Throwable failure) {
        return Failures.answer(failure, "POST", "application/json");
    }

    static Stream<Throwable> temporaryFailures() {
        return Stream.of(
                new ConnectException("refused"),
                new UnknownHostException("nowhere"),
                ClosedConnectionException.INSTANCE,
                new VertxException("Timeout waiting for connection", true),
                new PgException("starting up", "FATAL", "57P03", ""));
    }

    @ParameterizedTest
    @MethodSource("temporaryFailures")
    void temporaryFailuresAreAnswered503(Throwable failure) {
        var answer = answer(new IllegalStateException(new RuntimeException(failure)));
        assertEquals(503, answer.status());
        assertEquals("2", answer.headers().get("Retry-After"));
    }

    @Test
    void otherFailuresAreAnswered500() {
        assertEquals(
                500, answer(new PgException("syntax", "ERROR", "42601", "")).status());
        assertEquals(500, answer(new PgException("no state", "ERROR", null, "")).status());
        assertEquals(500, answer(new OutOfMemoryError("full")).status());
    }

    /** Every class of PostgreSQL's states, and those that differ from their class. */
    @ParameterizedTest
    @CsvSource({
        "00000, 500, ",
        "01000, 500, ",
        "02000, 500, ",
        "03000, 500, ",
        "08000, 503, 2",
        "08006, 503, 2",
        "08P01, 503, 2",
        "09000, 500, ",
        "0A000, 500, ",
        "0B000, 500, ",
        "0F001, 500, ",
        "0L000, 500, ",
        "0P000, 500, ",
        "0Z000, 500, ",
        "10608, 500, ",
        "20000, 500, ",
        "21000, 500, ",
        "22001, 500, ",
        "22P05, 500, ",
        "23505, 500, ",
        "24000, 500, ",
        "25000, 500, ",
        "25001, 500, ",
        "25006, 503, 5",
        "25P02, 500, ",
        "25P03, 503, 2",
        "25P04, 503, 2",
        "26000, 503, 30",
        "27000, 500, ",
        "28000, 503, 30",
        "28P01, 503, 30",
        "2B000, 500, ",
        "2D000, 500, ",
        "2F000, 500, ",
        "34000, 500, ",
        "38000, 500, ",
        "39000, 500, ",
        "3B000, 500, ",
        "3D000, 503, 30",
        "3F000, 503, 30",
        "40001, 503, 2",
        "40003, 503, 2",
        "40P01, 503, 2",
        "42601, 500, ",
        "42703, 500, ",
        "42501, 503, 30",
        "42P01, 503, 30",
        "42P05, 503, 30",
        "44000, 500, ",
        "53100, 503, 30",
        "53200, 503, 2",
        "53300, 503, 2",
        "54000, 500, ",
        "55000, 500, ",
        "55006, 503, 2",
        "55P03, 503, 2",
        "57014, 503, 2",
        "57P01, 503, 2",
        "57P02, 503, 2",
        "57P03, 503, 2",
        "57P04, 503, 30",
        "57P05, 503, 2",
        "58030, 503, 30",
        "58P01, 503, 30",
        "72000, 503, 2",
        "F0000, 503, 30",
        "F0001, 503, 30",
        "HV000, 500, ",
        "P0001, 500, ",
        "XX000, 503, 30",
        "XX001, 503, 30",
        "XX002, 503, 30"
    })
    void answersEachSqlStateByItsKind(String state, int status, String retryAfter) {
        assertAnswered(status, retryAfter, new PgException("secret", "ERROR", state, "secret"));
        assertAnswered(status, retryAfter, new SQLException("secret", state));
    }

    private static void assertAnswered(int status, String retryAfter, Exception refusal) {
        var answer = answer(new IllegalStateException(refusal));
        assertEquals(status, answer.status());
        assertEquals(retryAfter, answer.headers().get("Retry-After"));
        assertFalse(answer.body().toString().contains("secret"));
        assertEquals(
                status == 503 ? "service_unavailable" : "error",
                answer.body().path("code").asText());
    }

    @Test
    void circularCausesEnd() {
        var first = new RuntimeException("first");
        var second = new RuntimeException("second", first);
        first.initCause(second);
        assertEquals(500, answer(first).status());
    }

    @Test
    void refusalsAreUnchanged() {
        var refusal = ApiFailure.of(418, AnswerCode.ERROR, "Short and stout.");
        assertSame(refusal, answer(refusal));
        assertEquals(400, answer(new BadRequestException()).status());
    }
}
