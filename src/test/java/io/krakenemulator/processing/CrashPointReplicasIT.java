package io.krakenemulator.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.testing.DataImport;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Crash points over two replicas. */
class CrashPointReplicasIT extends TwoReplicas {

    private static final int ACCOUNTS = 200;
    private static final int CLIENTS = 8;

    /** Cuts of a client that repeats each of its three calls: one at each boundary. */
    private static final int CUTS_OF_ACCOUNT = 9;

    private JsonNode exploration(int replica, String method, String body) throws IOException, InterruptedException {
        var answer = replicas[replica].operator(method, "/guide/crash-points", body);
        assertEquals(200, answer.statusCode(), answer.body());
        return DataImport.json(answer.body());
    }

    /** Runs a client for each account. Each of its calls goes to the other replica than the one before. */
    private void migrate(Migration migration) throws Exception {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var accounts = new ArrayList<Future<Void>>();
            for (int i = 0; i < ACCOUNTS; i++) {
                var number = "F-" + i;
                accounts.add(clients.submit(() -> {
                    migration.run(number);
                    return null;
                }));
            }
            for (var account : accounts) {
                account.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private interface Migration {
        void run(String number) throws Exception;
    }

    private static int repeat(Callable<HttpResponse<String>> even, Callable<HttpResponse<String>> odd)
            throws Exception {
        for (int attempt = 0; ; attempt++) {
            try {
                return (attempt % 2 == 0 ? even : odd).call().statusCode();
            } catch (IOException cut) {
                assertTrue(attempt < CUTS_OF_ACCOUNT, "cut without end");
            }
        }
    }

    private void migrateWithRepetition(String number) throws Exception {
        repeat(() -> replicas[0].stage(KEY, number), () -> replicas[1].stage(KEY, number));
        repeat(() -> replicas[1].process(KEY, number), () -> replicas[0].process(KEY, number));
        assertEquals(200, repeat(() -> replicas[0].status(KEY, number), () -> replicas[1].status(KEY, number)));
    }

    @Test
    void everyCallIsCutAtEachBoundaryOnWhicheverReplica() throws Exception {
        for (var replica : replicas) {
            // The replicas remember the key from now on.
            assertEquals(200, replica.validate(KEY, "F-0").statusCode());
        }
        exploration(0, "PUT", "{'mode':'every'}");
        migrate(this::migrateWithRepetition);
        var report = exploration(1, "GET", "");
        assertEquals(ACCOUNTS * CUTS_OF_ACCOUNT, report.at("/explored/cuts").asInt(), report.toString());
        for (var point : report.at("/explored/points")) {
            assertEquals(ACCOUNTS, point.path("before").asInt(), report.toString());
            assertEquals(ACCOUNTS, point.path("after").asInt(), report.toString());
            assertEquals(ACCOUNTS, point.path("during").asInt(), report.toString());
        }
        assertEquals(ACCOUNTS, report.at("/accounts/ok").asInt(), report.toString());
        assertEquals(0, report.path("found").asInt(), report.toString());
        try (var database = database()) {
            assertEquals(ACCOUNTS, count(database, "select count(*) from account"));
        }
    }

    @Test
    void eachPlanIsGivenToOneAccount() throws Exception {
        exploration(1, "PUT", "{'mode':'plans','calls':4,'depth':3}");
        migrate(this::migrateWithRepetition);
        try (var database = database()) {
            assertEquals(ACCOUNTS, count(database, "select count(distinct ordinal) from crash_account"));
            assertEquals(ACCOUNTS - 1L, count(database, "select max(ordinal) from crash_account"));
            // 175 plans, the first 25 of which come a second time
            assertEquals(175, count(database, "select count(distinct plan) from crash_account"));
        }
        var report = exploration(0, "GET", "");
        assertEquals(175, report.at("/explored/plans").asInt());
        assertEquals(ACCOUNTS, report.at("/accounts/ok").asInt(), report.toString());
    }

    @Test
    void accountThatCallsForTheFirstTimeTwiceAtOnceHasOnePlace() throws Exception {
        exploration(0, "PUT", "{'mode':'plans','calls':1,'depth':1}");
        for (int round = 0; round < 30; round++) {
            var number = "G-" + round;
            var calls = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 4; i++) {
                var replica = replicas[i % 2];
                calls.add(threads.submit(() -> replica.validate(KEY, number).statusCode()));
            }
            for (var call : calls) {
                failure(call);
            }
        }
        try (var database = database()) {
            assertEquals(30, count(database, "select count(*) from crash_account"));
            assertEquals(29, count(database, "select max(ordinal) from crash_account"));
            assertEquals(120, count(database, "select sum(calls) from crash_account"));
        }
    }
}
