package io.krakenemulator.admin.accounts;

import static io.krakenemulator.testing.DataImport.account;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests of lists with many pages: their filters, and the release of resources when a client disconnects. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LongAccountListTest {

    /** More than the database has connections for. */
    private static final int CLIENTS = 60;

    @Test
    void filteredListIsLongerThanAPage() {
        var client = longList("long-filter", 5000);
        for (var list : new String[] {"supplier=SECOND", "state=SKIPPED", "state=SKIPPED&supplier=SECOND"}) {
            Control.get("/long-filter/accounts?" + list).statusCode(200).body("", hasSize(2500));
        }
        Control.get("/long-filter/accounts?error_code=two")
                .body("", hasSize(1250))
                .body("[1249].external_account_number", equalTo("LONG-5000"))
                .body("last_error_codes", everyItem(equalTo(java.util.List.of("one", "two"))));
        Control.get("/long-filter/accounts?state=STAGED&supplier=TENTACLE_ENERGY")
                .body("", hasSize(2501))
                .body("[0].external_account_number", equalTo("LONG-0"))
                .body("[2500].external_account_number", equalTo("LONG-4999"));
        Control.get("/long-filter/accounts?state=STAGED&supplier=SECOND").body("", hasSize(0));
        client.get("pending-account-import-processes/TENTACLE_ENERGY/").body("", hasSize(2501));
    }

    @Test
    void clientsThatLeaveInTheMiddleLeaveNoConnectionBehind() throws IOException, InterruptedException {
        var client = longList("long-left", 200_000);
        for (int i = 0; i < CLIENTS; i++) {
            leaveInTheMiddle("/emulator/v1/sandboxes/long-left/accounts", "Bearer " + PostgresForTests.ADMIN_KEY);
        }
        assertEquals(0, connectionsAtWork());
        // Every one of the pool's connections is free for others.
        for (int i = 0; i < CLIENTS; i++) {
            client.stage(account("AFTER-" + i));
        }
    }

    private static DataImport longList(String name, int rows) {
        var client = Control.likeGuide(name);
        Control.put("/" + name + "/import-suppliers/SECOND", "{}").statusCode(200);
        client.stage(account("LONG-0"));
        Store.run(
                "insert into import_process (sandbox_id, supplier_code, external_number, state, payload, staged_at,"
                        + " modified_at, last_error_codes)"
                        + " select p.sandbox_id, case when n % 2 = 0 then 'SECOND' else p.supplier_code end, 'LONG-' || n,"
                        + " case when n % 2 = 0 then 'SKIPPED' else 'STAGED' end, '{}', p.staged_at, p.modified_at,"
                        + " case when n % 4 = 0 then cast('{one,two}' as text[]) end"
                        + " from import_process p, generate_series(1, cast(?1 as int)) n"
                        + " where p.external_number = 'LONG-0'"
                        + " and p.sandbox_id = (select id from sandbox where name = ?2)",
                rows, name);
        return client;
    }

    /** Reads the beginning of a list that is far too long for the buffers on the way, and hangs up. */
    private static void leaveInTheMiddle(String path, String authorization) throws IOException {
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress("localhost", RestAssured.port));
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + authorization
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var beginning = new String(socket.getInputStream().readNBytes(2000), StandardCharsets.US_ASCII);
            assertTrue(beginning.startsWith("HTTP/1.1 200"), beginning);
            assertTrue(beginning.contains("LONG-0"), beginning);
        }
    }

    /** Returns the number of connections that are busy or in a transaction, after some time to finish. */
    private static long connectionsAtWork() throws InterruptedException {
        long atWork = count();
        for (int i = 0; atWork > 0 && i < 100; i++) {
            Thread.sleep(Duration.ofMillis(100).toMillis());
            atWork = count();
        }
        return atWork;
    }

    private static long count() {
        return Store.await(
                () -> Panache.withSession(() -> Panache.getSession().chain(session -> session.createNativeQuery(
                                "select count(*) from pg_stat_activity where backend_type = 'client backend'"
                                        + " and state <> 'idle' and pid <> pg_backend_pid()",
                                Long.class)
                        .getSingleResult())));
    }
}
