package io.krakenemulator.admin.accounts;

import static io.krakenemulator.testing.DataImport.account;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.Store;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Lists of more accounts than a test would stage one by one. */
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
}
