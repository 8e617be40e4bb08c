package io.krakenemulator.admin.cohort;

import static io.krakenemulator.admin.cohort.CohortAccounts.lone;
import static io.krakenemulator.admin.cohort.CohortAccounts.withReference;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.Store;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The rows of a check live as long as the check. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@Timeout(60)
class CohortRowsTest {

    private static final String ROWS = """
            select (select count(*) from cohort_check) + (select count(*) from cohort_check_key)
                 + (select count(*) from cohort_check_contact)""";

    @TestHTTPResource("/")
    URI server;

    @Inject
    RunningChecks checks;

    /** A check that sends its lines one by one. */
    private static final class OpenCheck implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader answer;

        OpenCheck(URI server, String sandbox) throws IOException {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setSoTimeout(20_000);
            answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            write("POST /emulator/v1/sandboxes/" + sandbox
                    + "/check?shared_contacts=1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + PostgresForTests.ADMIN_KEY
                    + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
        }

        private void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        /** Sends a line, and returns the next line of the answer. */
        String send(JsonNode payload) throws IOException {
            var text = payload + "\n";
            write(Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n");
            return read();
        }

        String end() throws IOException {
            write("0\r\n\r\n");
            return read();
        }

        private String read() throws IOException {
            for (var line = answer.readLine(); line != null; line = answer.readLine()) {
                if (line.startsWith("{")) {
                    return line;
                }
            }
            return "";
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static void awaitNoRows() throws InterruptedException {
        while (Store.count(ROWS) > 0) {
            Thread.sleep(50);
        }
    }

    @Test
    void rowsAreGoneAfterTheCheck() throws Exception {
        awaitNoRows();
        try (var check = new OpenCheck(server, "guide")) {
            assertTrue(check.send(lone(1)).contains("\"accepted\""));
            assertTrue(Store.count("select count(*) from cohort_check_key") > 0);
            assertTrue(Store.count("select count(*) from cohort_check_contact") > 0);
            assertTrue(check.end().startsWith("{\"summary\""));
            awaitNoRows();
        }
    }

    @Test
    void rowsAreGoneAfterTheConnectionIsCut() throws Exception {
        awaitNoRows();
        try (var check = new OpenCheck(server, "guide")) {
            check.send(lone(1));
            assertTrue(Store.count(ROWS) > 0);
        }
        awaitNoRows();
    }

    @Test
    void checksAtTheSameTimeDoNotSeeEachOther() throws Exception {
        try (var one = new OpenCheck(server, "guide");
                var other = new OpenCheck(server, "guide")) {
            assertTrue(one.send(lone(1)).contains("\"accepted\""));
            assertTrue(other.send(lone(1)).contains("\"accepted\""));
            assertTrue(one.send(withReference(lone(2), "R-1")).contains("\"first_line\":1"));
            assertTrue(other.send(lone(2)).contains("\"accepted\""));
            one.end();
            other.end();
        }
        awaitNoRows();
    }

    @Test
    void rowsOfADeadReplicaAreRemoved() throws Exception {
        awaitNoRows();
        Store.run("insert into cohort_check (sandbox_id, alive_until) select id, now() - interval '1 second'"
                + " from sandbox where name = 'guide'");
        Store.run(
                "insert into cohort_check_key (sandbox_id, check_id, hash, from_day, until_day, line)"
                        + " select c.sandbox_id, c.id, gen_random_uuid(), 0, 1, n from cohort_check c, generate_series(1, 12000) n");
        checks.renewAndClear();
        awaitNoRows();
    }

    @Test
    void liveCheckIsRenewed() throws Exception {
        awaitNoRows();
        try (var check = new OpenCheck(server, "guide")) {
            check.send(lone(1));
            Store.run("update cohort_check set alive_until = now() + interval '1 second'");
            checks.renewAndClear();
            while (Store.count("select count(*) from cohort_check where alive_until > now() + interval '1 minute'")
                    == 0) {
                Thread.sleep(50);
            }
            assertTrue(check.send(withReference(lone(2), "R-1")).contains("\"first_line\":1"));
            check.end();
        }
    }

    @Test
    void checkWhoseRowsAreLostEndsWithAnError() throws Exception {
        awaitNoRows();
        try (var check = new OpenCheck(server, "guide")) {
            check.send(lone(1));
            Store.run("delete from cohort_check");
            assertTrue(check.send(lone(2)).contains("service_unavailable"));
        }
        Store.run("delete from cohort_check_key");
        Store.run("delete from cohort_check_contact");
    }

    @Test
    void rowsVanishWithTheSandbox() throws Exception {
        awaitNoRows();
        Control.likeGuide("check-rows");
        try (var check = new OpenCheck(server, "check-rows")) {
            check.send(lone(1));
            Store.run("delete from sandbox where name = 'check-rows'");
            assertEquals(0, Store.count(ROWS));
        }
    }
}
