package io.krakenemulator.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.krakenemulator.boot.PackagedApplication;
import io.krakenemulator.boot.embedded.EmbeddedServer;
import io.krakenemulator.testing.DatabaseGate;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Counts what the frequent calls send to the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripsIT {

    private static final String KEY = "12345";

    /** The first calls prepare their statements on each connection. */
    private static final int WARM_UP = 60;

    private static final int MEASURED = 41;

    private final EmbeddedServer server = EmbeddedServer.temporary();
    private DatabaseGate gate;
    private Replica replica;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server.start();
        gate = new DatabaseGate();
        gate.leadTo(server.reactiveUrl());
        var variables = PackagedApplication.with(
                PackagedApplication.variablesFor(server),
                Map.of(
                        "QUARKUS_DATASOURCE_REACTIVE_URL",
                        gate.reactiveUrl(),
                        // A connection that is new to a statement prepares it first.
                        "QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE",
                        "2"));
        replica = new Replica(folder, variables).start();
        replica.awaitReady();
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            replica.stage(KEY, "P-" + i);
        }
    }

    @AfterAll
    void stop() throws Exception {
        replica.close();
        gate.close();
        server.close();
    }

    @Test
    void validationTakesOneRoundTrip() {
        assertRoundTrips(1, 200, number -> replica.validate(KEY, "V-" + number));
    }

    @Test
    void stagingTakesTwoRoundTrips() {
        assertRoundTrips(2, 201, number -> replica.stage(KEY, "S-" + number));
    }

    @Test
    void processingTakesFourRoundTrips() {
        assertRoundTrips(4, 201, number -> replica.process(KEY, "P-" + number));
    }

    @Test
    void statusTakesOneRoundTrip() {
        assertRoundTrips(1, 200, number -> replica.status(KEY, "P-" + number));
    }

    private interface Call {

        HttpResponse<String> send(int number) throws Exception;
    }

    /** Compares the median, because background work uses the database too. */
    private void assertRoundTrips(int expected, int status, Call call) {
        var counts = IntStream.range(0, WARM_UP + MEASURED)
                .map(number -> count(status, call, number))
                .skip(WARM_UP)
                .sorted()
                .toArray();
        assertEquals(expected, counts[MEASURED / 2]);
    }

    private int count(int status, Call call, int number) {
        int before = gate.roundTrips();
        try {
            var answer = call.send(number);
            assertEquals(status, answer.statusCode(), answer.body());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return gate.roundTrips() - before;
    }
}
