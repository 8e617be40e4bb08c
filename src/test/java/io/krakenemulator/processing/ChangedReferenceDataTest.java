package io.krakenemulator.processing;

import static io.krakenemulator.processing.ManyClients.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that changes of the reference data before an account is created are noticed. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ChangedReferenceDataTest {

    @TestHTTPResource
    URI root;

    private static int accounts(String sandbox) {
        return Control.get("/" + sandbox).statusCode(200).extract().path("accounts.imported");
    }

    @Test
    void supplierPausedDuringAHoldIsRejected() {
        var clients = ManyClients.of(root, "held-change", 2);
        clients.set("{'hold':true}");
        var call = clients.process("A0");
        var dryRun = clients.process("A1", true);
        await(() -> clients.inProgress() == 2);
        Control.supplierIs("held-change", "PAUSED");
        clients.releaseAll(2);
        for (var answer : List.of(call.join(), dryRun.join())) {
            assertEquals(400, answer.statusCode());
            assertTrue(answer.body().contains("import_supplier_migration_not_ongoing"), answer.body());
        }
        assertEquals("UNKNOWN", clients.status("A0"));
    }

    @Test
    void teamRemovedDuringAHoldIsRejected() {
        var clients = ManyClients.of(root, "held-team", 2);
        clients.set("{'hold':true}");
        var call = clients.process("A0");
        var dryRun = clients.process("A1", true);
        await(() -> clients.inProgress() == 2);
        Control.change("held-team", document -> document.putArray("operations_teams"));
        clients.releaseAll(2);
        for (var answer : List.of(call.join(), dryRun.join())) {
            assertEquals(400, answer.statusCode());
            var errors = DataImport.json(answer.body()).path("errors");
            assertEquals(1, errors.size(), answer.body());
            assertEquals("operations_team_name", errors.at("/0/attr").asText(), answer.body());
        }
        assertEquals("UNKNOWN", clients.status("A0"));
        assertEquals(0, accounts("held-team"));
    }

    private static void withoutProducts(String sandbox) {
        Control.change(sandbox, document -> document.putArray("products"));
    }

    @Test
    void productRemovedAfterStagingIsRejected() {
        var clients = ManyClients.of(root, "product-gone", 1);
        withoutProducts("product-gone");
        var answer = clients.process("A0").join();
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("tariff_code_not_found"), answer.body());
        assertEquals("UNKNOWN", clients.status("A0"));
        assertEquals(0, accounts("product-gone"));
    }
}
