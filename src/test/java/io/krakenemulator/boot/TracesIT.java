package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.boot.embedded.EmbeddedServer;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.ReceivedSpan;
import io.krakenemulator.testing.TraceReceiver;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces of the packaged emulator, as docs/operate.md sets them up. */
class TracesIT {

    private static final String VALIDATE = "/v1/data-import/validate-account/";
    private static final String KEY = "sk_traced";
    private static final String NUMBER = "TRACED-1";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    @TempDir
    private Path folder;

    @Test
    void requestContinuesTheTraceOfItsClient() throws Exception {
        try (var receiver = TraceReceiver.start();
                var server = EmbeddedServer.temporary()) {
            server.start();
            var variables =
                    PackagedApplication.with(PackagedApplication.variablesFor(server), variablesOfTraces(receiver));
            try (var application = PackagedApplication.start(folder, variables).awaitReady()) {
                assertEquals(
                        TRACE,
                        validate(application)
                                .headers()
                                .firstValue("X-Request-Id")
                                .orElseThrow());
                var request = await(receiver, span -> span.parentId().equals(CALLER));
                assertEquals(TRACE, request.traceId());
                assertEquals("POST validateAccount", request.name());
                assertTrue(request.attributes().containsValue(VALIDATE), request::toString);
                var statement = await(receiver, span -> span.parentId().equals(request.spanId()));
                assertEquals(TRACE, statement.traceId());
                assertTrue(statement.attributes().toString().contains("select"), statement::toString);
                assertNothingIsDisclosed(receiver.spans());
                assertTrue(
                        hasAccessLine(application, request.spanId()),
                        () -> application.log().toString());
            }
        }
    }

    private static Map<String, String> variablesOfTraces(TraceReceiver receiver) {
        return Map.of(
                "OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint(),
                "OTEL_BSP_SCHEDULE_DELAY", "100",
                "EMULATOR_LOG_FORMAT", "json",
                "EMULATOR_LOG_ACCESS", "true",
                "EMULATOR_SANDBOXES_TRACED_API_KEYS", KEY);
    }

    private static HttpResponse<String> validate(PackagedApplication application) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(application.address(VALIDATE))
                                .header("Authorization", "Token " + KEY)
                                .header("Content-Type", "application/json")
                                .header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        DataImport.account(NUMBER).toString()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static ReceivedSpan await(TraceReceiver receiver, Predicate<ReceivedSpan> wanted)
            throws InterruptedException {
        return receiver.awaitSpan(wanted).stream().filter(wanted).findFirst().orElseThrow();
    }

    private static void assertNothingIsDisclosed(List<ReceivedSpan> spans) {
        for (var span : spans) {
            assertFalse(span.toString().contains(KEY), span::toString);
            assertFalse(span.toString().contains(NUMBER), span::toString);
        }
    }

    private static boolean hasAccessLine(PackagedApplication application, String spanId) {
        return application.log().stream()
                .filter(line -> line.contains("io.krakenemulator.access"))
                .anyMatch(line -> line.contains("\"span_id\":\"" + spanId + "\"")
                        && line.contains("\"trace_id\":\"" + TRACE + "\""));
    }
}
