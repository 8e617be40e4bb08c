package io.krakenemulator.journal;

import io.krakenemulator.testing.PlanRows;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.QueryPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The cost of a batch, of a page and of pruning does not depend on the entries of other journals, nor of the whole journal. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@ExtendWith(PlanRows.class)
class JournalPlanTest {

    private static final String MANY_ROWS = """
            insert into sandbox (name, seed, dialect, strictness, clock_mode, reference_data, initial_reference_data)
            select 'j' || n, '', 'GUIDE', 'GUIDE', 'LIVE', '{}', '{}' from generate_series(1, 100) n;
            insert into journal (owner, sandbox_id, entries, bytes)
            select id, id, 300, 30000 from sandbox where name ~ '^j[0-9]+$';
            insert into journal_entry (owner, id, at, operation, method, path, status, duration_micros, body_hash, replay, size)
            select j.owner, nextval('journal_entry_id'), now(), 'validateAccount', 'POST', '/', 200, 1,
                   cast(md5(j.owner || ' ' || n) as uuid), false, 100
              from journal j, generate_series(1, 300) n
             where j.owner > 0;
            insert into call_fact
            select j.owner, 'S', 'N-' || n, 'validateAccount', 200, true, false, '00000000-0000-0000-0000-000000000000', 1,
                   now(), now(), now(), now()
              from journal j, generate_series(1, 300) n
             where j.owner > 0;
            analyze sandbox; analyze journal; analyze journal_entry; analyze call_fact""";

    @Inject
    Pool pool;

    private static String[] values(Object... pairs) {
        var all = new ArrayList<>(List.of(pairs));
        return all.stream().map(String::valueOf).toArray(String[]::new);
    }

    @Test
    void equalBodiesAndFactsAreFoundByTheirIndices() throws Throwable {
        QueryPlan.of(pool, MANY_ROWS, JournalRows.ADD, BATCH)
                .uses("journal_entry_body")
                .uses("call_fact_pkey")
                .neverScans("journal_entry", "call_fact");
    }

    @Test
    void pagesFollowThePrimaryKey() throws Throwable {
        for (var statement : List.of(StoredJournal.AFTER, StoredJournal.BEFORE)) {
            QueryPlan.of(pool, MANY_ROWS, statement, PAGE)
                    .uses("journal_entry_pkey")
                    .neverScans("journal_entry");
        }
    }

    @Test
    void pruningFollowsThePrimaryKey() throws Throwable {
        QueryPlan.of(pool, MANY_ROWS, JournalPruning.PRUNE, values("rows", "'10'", "bytes", "'10'", "age", "'P7D'"))
                .uses("journal_entry_pkey")
                .neverScans("journal_entry");
    }

    private static final String[] PAGE = values(
            "owner",
            1,
            "operation",
            "null",
            "supplier",
            "null",
            "number",
            "null",
            "status",
            "null",
            "statusTo",
            "null",
            "code",
            "null",
            "key",
            "null",
            "fault",
            "null",
            "requestId",
            "null",
            "replay",
            "null",
            "unmatched",
            "null",
            "from",
            "null",
            "until",
            "null",
            "cursor",
            100,
            "limit",
            100,
            "bodies",
            "false");

    private static final String[] BATCH = values(
            "process",
            "'00000000-0000-0000-0000-000000000003'",
            "sequence",
            1,
            "owners",
            "'{1}'",
            "ownerEntries",
            "'{1}'",
            "ownerBytes",
            "'{1}'",
            "ownerDropped",
            "'{0}'",
            "ownerFactsLost",
            "'{0}'",
            "entryOwners",
            "'{1}'",
            "ats",
            "'{}'",
            "sandboxAts",
            "'{}'",
            "entryOperations",
            "'{}'",
            "methods",
            "'{}'",
            "paths",
            "'{}'",
            "entrySuppliers",
            "'{}'",
            "entryNumbers",
            "'{}'",
            "keys",
            "'{}'",
            "entryStatuses",
            "'{}'",
            "durations",
            "'{}'",
            "entryCodes",
            "'{}'",
            "faults",
            "'{}'",
            "requestIds",
            "'{}'",
            "bodyHashes",
            "'{}'",
            "requestBodies",
            "'{}'",
            "answerBodies",
            "'{}'",
            "requestBytes",
            "'{}'",
            "answerBytes",
            "'{}'",
            "sizes",
            "'{}'",
            "sandboxes",
            "'{1}'",
            "suppliers",
            "'{}'",
            "numbers",
            "'{}'",
            "operations",
            "'{}'",
            "statuses",
            "'{}'",
            "answered",
            "'{}'",
            "faulted",
            "'{}'",
            "hashes",
            "'{}'",
            "calls",
            "'{}'",
            "firstAts",
            "'{}'",
            "lastAts",
            "'{}'",
            "firstSandboxAts",
            "'{}'",
            "lastSandboxAts",
            "'{}'");
}
