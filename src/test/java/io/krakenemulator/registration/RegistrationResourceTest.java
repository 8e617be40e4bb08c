package io.krakenemulator.registration;

import static io.krakenemulator.testing.DataImport.GUIDE;
import static io.krakenemulator.testing.DataImport.account;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RegistrationResourceTest {

    private static final String SEND = "send-registration-flows/TENTACLE_ENERGY/";
    private static final String STATUSES = "meterpoint-statuses-for-account/TENTACLE_ENERGY/";
    private static final String SUCCESS = "REGISTRATION_FLOW_SUCCESS";
    private static final String ERROR = "REGISTRATION_FLOW_ERROR";

    @Test
    void meterPointsAreRegisteredOnce() {
        GUIDE.importAccount("REG-ONCE");
        GUIDE.get(STATUSES + "REG-ONCE/")
                .statusCode(200)
                .body("mpxn", contains("1900417306525", "7416205803"))
                .body("status", contains("PRE_REGISTRATION", "PRE_REGISTRATION"));
        GUIDE.post(SEND + "REG-ONCE/")
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].keySet()", contains("import_supplier_code", "external_account_number", "meter_points"))
                .body("[0].meter_points.mpxn", contains("1900417306525", "7416205803"))
                .body("[0].meter_points.status", contains(SUCCESS, SUCCESS));
        GUIDE.get(STATUSES + "REG-ONCE/").body("status", contains("REGISTRATION_REQUESTED", "REGISTRATION_REQUESTED"));
        GUIDE.post(SEND + "REG-ONCE/")
                .statusCode(200)
                .body("[0].meter_points.status", contains(ERROR, ERROR))
                .body("[0].meter_points[0].keySet()", contains("mpxn", "error_detail", "status"));
    }

    @Test
    void statusesFollowTheSandboxClock() {
        var name = "registration-walk";
        var sandbox = Control.likeGuide(name);
        sandbox.importAccount("R");
        sandbox.post(SEND + "R/?supply_start_date=2019-09-01").statusCode(200);
        statuses(sandbox, name, "2019-08-06T12:59:59Z", "REGISTRATION_REQUESTED", "REGISTRATION_REQUESTED");
        statuses(sandbox, name, "2019-08-06T13:00:00Z", "REGISTRATION_ACCEPTED", "REGISTRATION_ACCEPTED");
        statuses(sandbox, name, "2019-08-06T18:00:00Z", "MTD_RECEIVED", "REGISTRATION_ACCEPTED");
        // Midnight in London in summer.
        statuses(sandbox, name, "2019-08-31T22:59:59Z", "MTD_RECEIVED", "REGISTRATION_ACCEPTED");
        statuses(sandbox, name, "2019-08-31T23:00:00Z", "ON_SUPPLY", "ON_SUPPLY");
        statuses(sandbox, name, "2030-01-01T00:00:00Z", "ON_SUPPLY", "ON_SUPPLY");
    }

    @Test
    void supplyStartsTomorrowAtTheEarliestWithoutADate() {
        var name = "registration-earliest";
        var sandbox = Control.likeGuide(name);
        sandbox.importAccount("R");
        sandbox.post(SEND + "R/").statusCode(200);
        statuses(sandbox, name, "2019-08-06T22:59:59Z", "MTD_RECEIVED", "REGISTRATION_ACCEPTED");
        statuses(sandbox, name, "2019-08-06T23:00:00Z", "ON_SUPPLY", "ON_SUPPLY");
    }

    @Test
    void scriptOfTheSandboxApplies() {
        var name = "registration-script";
        var sandbox = Control.likeGuide(name);
        Control.change(name, document -> document.withObject("/instance")
                .set(
                        "meter_point_script",
                        DataImport.json("[{'status':'UNDERGOING_REGISTRATION'},"
                                + "{'status':'REGISTRATION_REQUESTED','after':'PT1H'},"
                                + "{'status':'OBJECTION_RECEIVED','after':'P2D'}]")));
        sandbox.importAccount("R");
        sandbox.post(SEND + "R/").statusCode(200);
        statuses(sandbox, name, "2019-08-06T12:30:00Z", "UNDERGOING_REGISTRATION", "UNDERGOING_REGISTRATION");
        statuses(sandbox, name, "2019-08-06T13:00:00Z", "REGISTRATION_REQUESTED", "REGISTRATION_REQUESTED");
        statuses(sandbox, name, "2019-08-08T13:00:00Z", "OBJECTION_RECEIVED", "OBJECTION_RECEIVED");
        // A failed registration may be sent again. Its sequence starts again.
        sandbox.post(SEND + "R/").body("[0].meter_points.status", contains(SUCCESS, SUCCESS));
        statuses(sandbox, name, "2019-08-08T13:30:00Z", "UNDERGOING_REGISTRATION", "UNDERGOING_REGISTRATION");
    }

    @Test
    void pointOfAnotherSupplierIsNotRegistered() {
        var name = "registration-supplier";
        var sandbox = Control.likeGuide(name);
        Control.change(name, document -> ((ObjectNode)
                        document.path("import_suppliers").get(0).path("settings"))
                .putObject("participants")
                .put("electricity", "TENT")
                .put("gas", "OTHR"));
        sandbox.importAccount("R");
        sandbox.post(SEND + "R/")
                .statusCode(200)
                .body("[0].meter_points.status", contains(SUCCESS, ERROR))
                .body("[0].meter_points[1].error_detail", equalTo("TEN not current supplier"));
        sandbox.get(STATUSES + "R/").body("status", contains("REGISTRATION_REQUESTED", "PRE_REGISTRATION"));
    }

    @Test
    void concurrentCallsRegisterEachMeterPointOnce() {
        GUIDE.importAccount("REG-RACE");
        var calls = new ArrayList<CompletableFuture<List<String>>>();
        for (int i = 0; i < 12; i++) {
            calls.add(CompletableFuture.supplyAsync(() ->
                    GUIDE.post(SEND + "REG-RACE/").statusCode(200).extract().path("[0].meter_points.status")));
        }
        assertEquals(
                2,
                calls.stream()
                        .map(CompletableFuture::join)
                        .flatMap(List::stream)
                        .filter(SUCCESS::equals)
                        .count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2019-02-30", "0000-01-01", "2019-09-01T00:00:00Z", "%00"})
    void malformedDateIsRejected(String date) {
        GUIDE.post(SEND + "REG-DATE/?supply_start_date=" + date)
                .statusCode(400)
                .body("errors.attr", contains("supply_start_date"))
                .body("errors.code", contains("invalid"));
    }

    @Test
    void accountMustBeImported() {
        GUIDE.stage(account("REG-STAGED"));
        for (var path : new String[] {"TENTACLE_ENERGY/REG-STAGED", "TENTACLE_ENERGY/REG-NOBODY", "NOPE/REG-NOBODY"}) {
            var parts = path.split("/");
            GUIDE.post("send-registration-flows/" + path + "/")
                    .statusCode(404)
                    .body("$", hasSize(1))
                    .body("[0].keySet()", contains("error_detail", "import_supplier_code", "external_account_number"))
                    .body("[0].error_detail", equalTo("Account not found for " + parts[1] + "."))
                    .body("[0].import_supplier_code", equalTo(parts[0]))
                    .body("[0].external_account_number", equalTo(parts[1]));
            GUIDE.get("meterpoint-statuses-for-account/" + path + "/")
                    .statusCode(404)
                    .body("$", hasSize(1))
                    .body("[0].error", equalTo("No meterpoints found for " + parts[1]));
        }
    }

    @Test
    void pausedSupplierCanRegister() {
        var name = "registration-paused";
        var sandbox = Control.likeGuide(name);
        sandbox.importAccount("R");
        Control.supplierIs(name, "PAUSED");
        sandbox.post(SEND + "R/").statusCode(200).body("[0].meter_points.status", contains(SUCCESS, SUCCESS));
    }

    @Test
    void unusualNamesAreNotFound() {
        for (var number : new String[] {"%00", "a%00b", "%20", "%F0%9F%90%99", "..%2F"}) {
            GUIDE.get(STATUSES + number + "/").statusCode(404);
            GUIDE.post(SEND + number + "/").statusCode(404);
        }
    }

    private static void statuses(DataImport sandbox, String name, String moment, String electricity, String gas) {
        Control.clockShows(name, moment);
        sandbox.get(STATUSES + "R/").statusCode(200).body("status", contains(electricity, gas));
    }
}
