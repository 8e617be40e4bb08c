package io.krakenemulator.scheduling;

import static io.krakenemulator.scheduling.ScheduleClient.wrap;
import static io.krakenemulator.testing.DataImport.account;
import static io.krakenemulator.testing.DataImport.json;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests over HTTP how errors of scheduled accounts are stored and shown. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScheduleErrorTest {

    @Test
    void accountIsValidatedAgainWhenItsWindowOpens() throws InterruptedException {
        var team = new ScheduleClient("v2-again");
        team.schedule(wrap(account("A-1"), "{'schedule_window_start':'2019-08-07T12:00:00Z'}"))
                .statusCode(201);
        Control.change("v2-again", document -> document.putArray("products"));
        team.clock("{'advance':'P1D'}");
        team.statusBecomes("A-1", "ERRORED")
                .body("kraken_identifier", nullValue())
                .body("latest_event.event", equalTo("EVENT_ACCOUNT_IMPORT_PROCESS_ERRORED"))
                .body("latest_event.occurred_at", equalTo("2019-08-07T13:00:00.000000+01:00"))
                .body("latest_event.data.code", equalTo("import_process_failed_validation"))
                .body("latest_error.code", equalTo("import_process_failed_validation"))
                .body("latest_error.domain", equalTo("import_process"));
        Control.get("/v2-again/accounts?error_code=tariff_code_not_found").body("", hasSize(1));
    }

    @Test
    void errorAfterAWaitIsStoredInEachDialect() throws InterruptedException {
        for (var dialect : List.of("guide", "schema", "both")) {
            var team = new ScheduleClient("v2-wait-" + dialect, dialect);
            Control.put("/" + team.name + "/processing", "{'hold':true}").statusCode(200);
            team.schedule(wrap(account("WD-1"), "{}")).statusCode(201);
            team.statusBecomes("WD-1", "IN_PROGRESS");
            Control.put("/" + team.name + "/import-suppliers/TENTACLE_ENERGY", "{'status':'PAUSED'}")
                    .statusCode(200);
            Control.put("/" + team.name + "/processing", "{'hold':false}").statusCode(200);
            team.statusBecomes("WD-1", "ERRORED")
                    .body("latest_error.code", equalTo("import_supplier_migration_not_ongoing"));
        }
    }

    @Test
    void failedScheduleStoresItsErrorsWithTheAccount() throws InterruptedException {
        var team = new ScheduleClient("v2-errors");
        team.schedule(wrap(account("ER-1"), "{'schedule_window_start':'2019-08-07T12:00:00Z'}"))
                .statusCode(201);
        Control.change("v2-errors", document -> document.putArray("products"));
        team.clock("{'advance':'P1D'}");
        team.statusBecomes("ER-1", "ERRORED");
        var first = "contracts.0.tariff_code";
        Control.get("/v2-errors/accounts/ER-1")
                .statusCode(200)
                .body("state", equalTo("STAGED"))
                .body("payload.external_account_number", equalTo("ER-1"))
                .body("last_errors.code", hasItem("tariff_code_not_found"))
                .body("last_errors.attr", hasItem(first))
                .body("last_errors.find { it.attr == '" + first + "' }.detail", containsString("tariff"))
                .body("last_error_at", equalTo("2019-08-07T12:00:00.000000Z"));
    }

    @Test
    void failedDryRunShowsOnlyInItsSchedule() throws InterruptedException {
        var team = new ScheduleClient("v2-dry-fails");
        team.v1.stage(account("DF-1"));
        team.schedule(wrap(account("DF-2"), "{'is_dry_run':true,'schedule_window_start':'2019-08-07T12:00:00Z'}"))
                .statusCode(201);
        Control.change("v2-dry-fails", document -> document.putArray("products"));

        ObjectNode process =
                json("{'import_supplier_code':'TENTACLE_ENERGY','operations_team_name':'Tentacle Operations',"
                        + "'external_account_number':'DF-1','dry_run':true}");
        team.v1.post("account-import-process/process/", process).statusCode(400);
        team.status("DF-1").body("status", equalTo("PENDING")).body("latest_error", nullValue());

        team.clock("{'advance':'P1D'}");
        team.statusBecomes("DF-2", "DRY_RUN_ERRORED")
                .body("latest_error.code", equalTo("import_process_failed_validation"));
        Control.get("/v2-dry-fails/accounts?error_code=tariff_code_not_found").body("", empty());
        Control.get("/v2-dry-fails/accounts").body("last_error_codes", everyItem(empty()));
    }

    @Test
    void newStagingResetsTheStatusOfAnEarlierSchedule() throws InterruptedException {
        var team = new ScheduleClient("v2-restaged");
        team.schedule(wrap(account("RE-1"), "{'is_dry_run':true}")).statusCode(201);
        team.schedule(wrap(account("RE-2"), "{'schedule_window_start':'2019-08-09T12:00:00Z'}"))
                .statusCode(201);
        team.statusBecomes("RE-1", "DRY_RUN_SUCCEEDED");
        team.v1
                .post("account-import-process/create-or-update/", account("RE-1"))
                .statusCode(200);
        team.status("RE-1").body("status", equalTo("PENDING"));

        team.schedule(wrap(account("RE-1"), "{'schedule_window_start':'2019-08-07T12:00:00Z'}"))
                .statusCode(201);
        Control.put("/v2-restaged/import-suppliers/TENTACLE_ENERGY", "{'status':'PAUSED'}")
                .statusCode(200);
        team.clock("{'advance':'P1D'}");
        team.statusBecomes("RE-1", "ERRORED");
        Control.put("/v2-restaged/import-suppliers/TENTACLE_ENERGY", "{'status':'ONGOING'}")
                .statusCode(200);
        team.v1
                .post("account-import-process/create-or-update/", account("RE-1"))
                .statusCode(200);
        team.status("RE-1").body("status", equalTo("PENDING")).body("latest_error", nullValue());

        // An open schedule uses the newer payload.
        team.v1
                .post(
                        "account-import-process/create-or-update/",
                        account("RE-2").put("notes_unknown", "x"))
                .statusCode(200);
        team.clock("{'advance':'P2D'}");
        team.statusBecomes("RE-2", "PROCESSED");
    }
}
