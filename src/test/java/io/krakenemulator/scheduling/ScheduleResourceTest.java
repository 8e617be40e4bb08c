package io.krakenemulator.scheduling;

import static io.krakenemulator.scheduling.ScheduleClient.wrap;
import static io.krakenemulator.testing.DataImport.account;
import static io.krakenemulator.testing.DataImport.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests over HTTP how accounts are validated, scheduled and created in their windows by the sandbox clock. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScheduleResourceTest {

    private static ObjectNode invalid(String number) {
        var account = account(number);
        ((ObjectNode) account.at("/customers/0")).put("landline", "abcde");
        return account;
    }

    @Test
    void validateAcceptsBothFormsAndReturnsNoBody() {
        var team = new ScheduleClient("v2-validate");
        var wrapped = JsonNodeFactory.instance.objectNode();
        wrapped.set("payload", account("V-1"));
        assertEquals("", team.validate(wrapped).statusCode(200).extract().asString());
        assertEquals("", team.validate(account("V-1")).statusCode(200).extract().asString());
        team.status("V-1").statusCode(404);

        wrapped.set("payload", invalid("V-1"));
        team.validate(wrapped)
                .statusCode(400)
                .body("code", equalTo("account_failed_validation"))
                .body("errors.code", contains("invalid_phone_number"))
                .body("errors.attr", contains("payload.customers.0.landline"));
        team.validate(invalid("V-1")).statusCode(400).body("errors.attr", contains("customers.0.landline"));
        team.validate(json("[]")).statusCode(400).body("errors.attr", contains("non_field_errors"));
        team.validate(json("{'payload':null}")).statusCode(400).body("errors.code", contains("null"));

        var number = team.v1.importAccount("V-2");
        team.validate(account("V-2"))
                .statusCode(400)
                .body("errors.code", hasItem("account_import_process_already_imported"))
                .body("kraken_account_number", equalTo(number));
    }

    @Test
    void accountWithoutWindowIsCreatedAtOnce() throws InterruptedException {
        var team = new ScheduleClient("v2-now");
        assertEquals(
                "",
                team.schedule(wrap(account("N-1"), "{}"))
                        .statusCode(201)
                        .extract()
                        .asString());
        var status = team.statusBecomes("N-1", "PROCESSED")
                .body("kraken_identifier", matchesPattern("A-[0-9A-F]{8}"))
                .body("created_at", equalTo("2019-08-06T13:00:00.000000+01:00"))
                .body("modified_at", equalTo("2019-08-06T13:00:00.000000+01:00"))
                .body("latest_event.event", equalTo("EVENT_ACCOUNT_IMPORT_PROCESS_PROCESSED"))
                .body("latest_event.occurred_at", equalTo("2019-08-06T13:00:00.000000+01:00"))
                .body("latest_event.data", nullValue())
                .body("latest_error", nullValue());
        team.v1
                .get("account-transfer-status/TENTACLE_ENERGY/N-1/")
                .body("kraken_account_number", equalTo(status.extract().path("kraken_identifier")));
        team.schedule(wrap(account("N-1"), "{}"))
                .statusCode(400)
                .body("non_field_errors.code", equalTo("account_import_process_already_imported"))
                .body("account_id", equalTo(status.extract().path("kraken_identifier")));
        team.schedule(account("N-2").put("operations_team_name", "Tentacle Operations"))
                .statusCode(201);
        String number = team.statusBecomes("N-2", "PROCESSED").extract().path("kraken_identifier");
        Control.get("/v2-now/accounts/" + number).body("operations_team", equalTo("Tentacle Operations"));
    }

    @Test
    void accountWaitsForItsWindowByTheSandboxClock() throws InterruptedException {
        var team = new ScheduleClient("v2-window");
        team.schedule(
                        wrap(
                                account("W-1"),
                                "{'schedule_window_start':'2019-08-07T12:00:00Z','schedule_window_end':'2019-08-08T12:00:00Z'}"))
                .statusCode(201);
        team.schedule(wrap(account("W-2"), "{'schedule_window_start':'2019-08-09T12:00:00Z'}"))
                .statusCode(201);
        Thread.sleep(300);
        team.status("W-1")
                .body("status", equalTo("PENDING"))
                .body("kraken_identifier", nullValue())
                .body("latest_event.event", equalTo("EVENT_ACCOUNT_IMPORT_PROCESS_CREATED"));
        team.clock("{'advance':'P1D'}");
        team.statusBecomes("W-1", "PROCESSED");
        team.status("W-2").body("status", equalTo("PENDING"));
        // A running clock opens the window without a call.
        team.clock("{'mode':'offset','at':'2019-08-09T11:59:59Z'}");
        team.statusBecomes("W-2", "PROCESSED");
    }

    @Test
    void closedWindowCancelsTheAccount() throws InterruptedException {
        var team = new ScheduleClient("v2-late");
        team.schedule(
                        wrap(
                                account("L-1"),
                                "{'schedule_window_start':'2019-08-07T12:00:00Z','schedule_window_end':'2019-08-08T12:00:00Z'}"))
                .statusCode(201);
        team.clock("{'advance':'P3D'}");
        team.statusBecomes("L-1", "CANCELLED").body("kraken_identifier", nullValue());
        team.schedule(wrap(account("L-1"), "{}")).statusCode(201);
        team.statusBecomes("L-1", "PROCESSED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'schedule_window_start':'2019-08-06T11:00:00Z'}|schedule_window_start_in_past|schedule_window_start",
                "{'schedule_window_end':'2019-08-11T12:00:00Z'}|schedule_window_end_too_far_in_future|schedule_window_end",
                "{'schedule_window_start':'2019-08-08T12:00:00Z','schedule_window_end':'2019-08-07T12:00:00Z'}"
                        + "|schedule_window_start__after_end|schedule_window_start",
                "{'schedule_window_end':'2019-08-05T12:00:00Z'}|schedule_window_start__after_end|schedule_window_start",
                "{'schedule_window_start':'2019-08-16T12:00:00Z'}|schedule_window_start__after_end|schedule_window_start",
                "{'schedule_window_start':'soon'}|invalid|schedule_window_start",
                "{'is_dry_run':'perhaps'}|invalid|is_dry_run"
            })
    void malformedWindowIsRejected(String task, String code, String field) {
        var team = new ScheduleClient("v2-malformed-" + Integer.toHexString(task.hashCode()));
        team.schedule(wrap(account("BAD-WINDOW"), task))
                .statusCode(400)
                .body("code", equalTo("import_process_failed_validation"))
                .body("domain", equalTo("import_process"))
                .body("errors.code", contains(code))
                .body("errors.attr", contains("task_params." + field));
        team.v1.get("account-transfer-status/TENTACLE_ENERGY/BAD-WINDOW/").statusCode(404);
    }

    @Test
    void rejectionNamesPlacesInTheFormThatWasSent() {
        var team = new ScheduleClient("v2-refused");
        team.schedule(wrap(invalid("R-1"), "{}"))
                .statusCode(400)
                .body("code", equalTo("import_process_failed_validation"))
                .body("errors.attr", contains("payload.customers.0.landline"));
        team.schedule(invalid("R-1")).statusCode(400).body("errors.attr", contains("customers.0.landline"));
        var flat = account("R-1");
        flat.set("task_params", json("{'schedule_window_start':'2019-08-01T00:00:00Z'}"));
        team.schedule(flat).statusCode(400).body("errors.attr", contains("task_params.schedule_window_start"));
        var noTask = JsonNodeFactory.instance.objectNode();
        noTask.set("payload", account("R-1"));
        team.schedule(noTask).statusCode(400).body("errors.attr", contains("task_params"));
        var noNumber = account("R-1");
        noNumber.remove("external_account_number");
        team.schedule(noNumber).statusCode(400).body("errors.attr", contains("external_account_number"));
        team.status("R-1").statusCode(404).body("code", equalTo("not_found"));

        Control.put("/v2-refused/import-suppliers/TENTACLE_ENERGY/accounts/R-2/skip")
                .statusCode(204);
        team.schedule(account("R-2")).statusCode(400).body("code", equalTo("account_import_process_skipped"));
        team.status("R-2").body("status", equalTo("CANCELLED"));
        Control.put("/v2-refused/import-suppliers/TENTACLE_ENERGY", "{'status':'PAUSED'}")
                .statusCode(200);
        team.schedule(account("R-3"))
                .statusCode(400)
                .body("errors.code", contains("import_supplier_migration_not_ongoing"));
    }

    @Test
    void dryRunCreatesNothing() throws InterruptedException {
        var team = new ScheduleClient("v2-dry");
        team.schedule(wrap(account("D-1"), "{'is_dry_run':true}")).statusCode(201);
        team.statusBecomes("D-1", "DRY_RUN_SUCCEEDED")
                .body("kraken_identifier", nullValue())
                .body("latest_event.event", equalTo("EVENT_ACCOUNT_IMPORT_PROCESS_CREATED"));
        team.v1.get("imported-account-import-processes/TENTACLE_ENERGY/").body("", empty());

        team.schedule(wrap(account("D-2"), "{'is_dry_run':true,'schedule_window_start':'2019-08-07T12:00:00Z'}"))
                .statusCode(201);
        Control.put("/v2-dry/import-suppliers/TENTACLE_ENERGY", "{'status':'PAUSED'}")
                .statusCode(200);
        team.clock("{'advance':'P1D'}");
        team.statusBecomes("D-2", "DRY_RUN_ERRORED")
                .body("latest_error.code", equalTo("import_supplier_migration_not_ongoing"))
                .body("latest_error.domain", equalTo("import_process"));
    }

    @Test
    void bothInterfacesShareTheirAccounts() throws InterruptedException {
        var team = new ScheduleClient("v2-store");
        team.v1.stage(account("S-1"));
        team.status("S-1").statusCode(200).body("status", equalTo("PENDING"));
        team.v1.importAccount("S-2");
        team.status("S-2").body("status", equalTo("PROCESSED")).body("kraken_identifier", startsWith("A-"));
        team.schedule(wrap(account("S-3"), "{'schedule_window_start':'2019-08-07T12:00:00Z'}"))
                .statusCode(201);
        team.v1
                .get("pending-account-import-processes/TENTACLE_ENERGY/")
                .body("external_account_number", contains("S-1", "S-3"));
        ObjectNode process =
                json("{'import_supplier_code':'TENTACLE_ENERGY','operations_team_name':'Tentacle Operations',"
                        + "'external_account_number':'S-3'}");
        String number = team.v1
                .post("account-import-process/process/", process)
                .statusCode(201)
                .extract()
                .path("kraken_account_number");
        team.clock("{'advance':'P1D'}");
        team.statusBecomes("S-3", "PROCESSED").body("kraken_identifier", equalTo(number));
        team.v1.get("imported-account-import-processes/TENTACLE_ENERGY/").body("", hasSize(2));
    }

    @Test
    void resetRemovesSchedules() throws InterruptedException {
        var team = new ScheduleClient("v2-reset");
        team.schedule(wrap(account("RS-1"), "{'schedule_window_start':'2019-08-07T12:00:00Z'}"))
                .statusCode(201);
        Control.post("/v2-reset/reset").statusCode(200);
        team.clock("{'advance':'P1D'}");
        team.status("RS-1").statusCode(404);
        team.schedule(wrap(account("RS-2"), "{}")).statusCode(201);
        team.statusBecomes("RS-2", "PROCESSED");
        Control.get("/v2-reset/accounts").body("external_account_number", contains("RS-2"));
    }

    @Test
    void manyScheduledAccountsAreCreatedOnce() throws InterruptedException {
        var team = new ScheduleClient("v2-many");
        for (int i = 0; i < 60; i++) {
            team.schedule(wrap(account("M-" + i), "{'schedule_window_start':'2019-08-07T12:00:00Z'}"))
                    .statusCode(201);
        }
        team.clock("{'advance':'P1D'}");
        for (int i = 0; i < 60; i++) {
            team.statusBecomes("M-" + i, "PROCESSED");
        }
        List<String> numbers = team.v1
                .get("imported-account-import-processes/TENTACLE_ENERGY/")
                .extract()
                .path("kraken_account_number");
        Set<String> different = new HashSet<>(numbers);
        assertEquals(60, numbers.size());
        assertEquals(60, different.size());
    }

    @Test
    void heldSandboxDoesNotDelayOthers() throws InterruptedException {
        var held = new ScheduleClient("v2-held");
        var other = new ScheduleClient("v2-not-held");
        Control.put("/v2-held/processing", "{'hold':true}").statusCode(200);
        // More accounts than a replica has worker slots.
        for (int i = 0; i < 12; i++) {
            held.schedule(wrap(account("H-" + i), "{}")).statusCode(201);
        }
        for (int i = 0; i < 6; i++) {
            other.schedule(wrap(account("O-" + i), "{}")).statusCode(201);
        }
        for (int i = 0; i < 6; i++) {
            other.statusBecomes("O-" + i, "PROCESSED");
        }
        for (int i = 0; i < 12; i++) {
            held.statusBecomes("H-" + i, "IN_PROGRESS");
        }
        Control.put("/v2-held/processing", "{'hold':false}").statusCode(200);
        for (int i = 0; i < 12; i++) {
            held.statusBecomes("H-" + i, "PROCESSED");
        }
    }

    @Test
    void windowThatClosesDuringAHoldCancelsTheAccount() throws InterruptedException {
        var team = new ScheduleClient("v2-held-late");
        Control.put("/v2-held-late/processing", "{'hold':true}").statusCode(200);
        var window = "'schedule_window_start':'2019-08-06T12:00:00Z','schedule_window_end':'2019-08-07T12:00:00Z'";
        team.schedule(wrap(account("HL-1"), "{" + window + "}")).statusCode(201);
        team.schedule(wrap(account("HL-2"), "{'is_dry_run':true," + window + "}"))
                .statusCode(201);
        team.statusBecomes("HL-1", "IN_PROGRESS");
        team.statusBecomes("HL-2", "IN_PROGRESS");
        team.clock("{'advance':'P2D'}");
        Control.put("/v2-held-late/processing", "{'hold':false}").statusCode(200);
        team.statusBecomes("HL-1", "CANCELLED").body("kraken_identifier", nullValue());
        team.statusBecomes("HL-2", "CANCELLED");
        team.v1
                .get("account-transfer-status/TENTACLE_ENERGY/HL-1/")
                .statusCode(200)
                .body("status", equalTo("UNKNOWN"));
    }
}
