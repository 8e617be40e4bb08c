package io.krakenemulator.admin.accounts;

import static io.krakenemulator.testing.DataImport.account;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Accounts in numbers and states that a test would not reach by calls. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AccountStoreTest {

    @Test
    void listIsLongerThanAPage() {
        var client = Control.likeGuide("long");
        client.stage(account("LONG-0"));
        Store.run(
                "insert into import_process (sandbox_id, supplier_code, external_number, state, payload, staged_at,"
                        + " modified_at) select p.sandbox_id, p.supplier_code, 'LONG-' || n, p.state, p.payload, p.staged_at,"
                        + " p.modified_at from import_process p, generate_series(1, 2500) n"
                        + " where p.external_number = ?1",
                "LONG-0");
        Control.get("/long/accounts")
                .body("", hasSize(2501))
                .body("[2500].external_account_number", equalTo("LONG-2500"));
    }

    @Test
    void skipThatWaitsForAnImportIsAnsweredThatTheAccountIsImported() throws InterruptedException {
        Control.likeGuide("skip-race").stage(account("RACE"));
        Store.run("update import_process set state = 'IN_PROGRESS', claim = gen_random_uuid(),"
                + " claimed_until = now() + interval '1 hour' where external_number = 'RACE'");
        var locked = new CountDownLatch(1);
        var importing = CompletableFuture.runAsync(() -> importSlowly(locked));
        locked.await();
        Control.put("/skip-race/import-suppliers/TENTACLE_ENERGY/accounts/RACE/skip")
                .statusCode(409)
                .body("code", equalTo("account_import_process_already_imported"));
        importing.join();
    }

    /** Marks the account as imported, and holds the lock on its row for a second longer. */
    private static void importSlowly(CountDownLatch locked) {
        Store.await(
                () -> Panache.withTransaction(() -> Panache.getSession().flatMap(session -> session.createNativeQuery(
                                "update import_process set state = 'IMPORTED', claim = null, claimed_until = null,"
                                        + " account_number = 'A-RACE' where external_number = 'RACE'")
                        .executeUpdate()
                        .invoke(locked::countDown)
                        .chain(
                                session.createNativeQuery("select 1 from pg_sleep(1)", Integer.class)
                                        ::getSingleResult))));
    }
}
