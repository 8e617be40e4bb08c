package io.krakenemulator.registration;

import static io.krakenemulator.testing.DataImport.account;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests over HTTP that scripts of a sandbox determine the statuses of meter points from their import on. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MeterPointScriptTest {

    private static final String SEND = "send-registration-flows/TENTACLE_ENERGY/R/";
    private static final String STATUSES = "meterpoint-statuses-for-account/TENTACLE_ENERGY/";
    private static final String ELECTRICITY = "1900417306525";
    private static final String SUCCESS = "REGISTRATION_FLOW_SUCCESS";
    private static final String ERROR = "REGISTRATION_FLOW_ERROR";

    @Test
    void importSetsTheStatusOfTheScript() {
        var client = Control.likeGuide("script-import");
        script("script-import", "{'fuel':'GAS','at_import':'UNDERGOING_REGISTRATION'}");
        var number = client.importAccount("R");
        statuses(client, "R", "PRE_REGISTRATION", "UNDERGOING_REGISTRATION");
        Control.get("/script-import/accounts/" + number)
                .body("meter_points.status", contains("PRE_REGISTRATION", "UNDERGOING_REGISTRATION"));
        client.post(SEND)
                .statusCode(200)
                .body("[0].meter_points.status", contains(SUCCESS, ERROR))
                .body(
                        "[0].meter_points[1].error_detail",
                        equalTo("Already registered, status is UNDERGOING_REGISTRATION"));

        // A later script does not change meter points that are imported already.
        script("script-import", "{'at_import':'DE-ENERGISED'}");
        client.importAccount(account("LATER"));
        statuses(client, "LATER", "DE-ENERGISED", "DE-ENERGISED");
        statuses(client, "R", "REGISTRATION_REQUESTED", "UNDERGOING_REGISTRATION");
    }

    @Test
    void registrationThatFailedBeforeTheImportIsSentOnce() {
        var client = Control.likeGuide("script-failed");
        script(
                "script-failed",
                "{'fuel':'GAS','at_import':'REGISTRATION_REJECTED',"
                        + "'walk':[{'status':'REGISTRATION_REQUESTED','after':'PT1H'}]}");
        client.importAccount("R");
        client.post(SEND).body("[0].meter_points.status", contains(SUCCESS, SUCCESS));
        // The first step is an hour away, but the registration is under way.
        statuses(client, "R", "REGISTRATION_REQUESTED", "REGISTRATION_REJECTED");
        client.post(SEND).body("[0].meter_points.status", contains(ERROR, ERROR));
        after("script-failed", "PT1H");
        statuses(client, "R", "REGISTRATION_ACCEPTED", "REGISTRATION_REQUESTED");
    }

    @ParameterizedTest
    @CsvSource({
        "script-accepted, REGISTRATION_ACCEPTED, ON_SUPPLY, ERROR",
        "script-objected, OBJECTION_RECEIVED, REGISTRATION_OBJECTED, SUCCESS",
        "script-rejected, REGISTRATION_REQUESTED, REGISTRATION_REJECTED, SUCCESS",
        "script-withdrawn, WITHDRAWAL_REQUESTED, REGISTRATION_WITHDRAWN, SUCCESS"
    })
    void meterPointFollowsItsScript(String name, String middle, String end, String sentAgain) {
        var client = Control.likeGuide(name);
        script(
                name,
                "{'mpxn':'" + ELECTRICITY + "','status_sequence':[{'status':'AREGI_SENT'},{'status':'" + middle
                        + "','after':'P1D'},{'status':'" + end + "','after':'P2D'}]},"
                        + "{'fuel':'ELECTRICITY','status_sequence':[{'status':'LOST'}]}");
        client.importAccount("R");
        client.post(SEND + "?supply_start_date=2019-09-01").body("[0].meter_points.status", contains(SUCCESS, SUCCESS));
        statuses(client, "R", "AREGI_SENT", "REGISTRATION_REQUESTED");
        after(name, "P1D");
        statuses(client, "R", middle, "REGISTRATION_ACCEPTED");
        after(name, "P2D");
        statuses(client, "R", end, "REGISTRATION_ACCEPTED");
        client.post(SEND).body("[0].meter_points.status", contains("REGISTRATION_FLOW_" + sentAgain, ERROR));
    }

    @Test
    void firstScriptThatMatchesFuelAndNumberApplies() {
        var client = Control.likeGuide("script-order");
        script(
                "script-order",
                "{'mpxn':'" + ELECTRICITY + "','fuel':'GAS','at_import':'LOST'},"
                        + "{'mpxn':'" + ELECTRICITY + "','at_import':'ON_SUPPLY'},"
                        + "{'at_import':'LOSS_PENDING'},"
                        + "{'fuel':'GAS','at_import':'LOST'}");
        client.importAccount("R");
        statuses(client, "R", "ON_SUPPLY", "LOSS_PENDING");
    }

    @Test
    void scriptOfTheImportStatusKeepsTheDefaultSequence() {
        var client = Control.likeGuide("script-ordinary");
        script("script-ordinary", "{'at_import':'UNABLE_TO_REGISTER'}");
        client.importAccount("R");
        client.post(SEND).body("[0].meter_points.status", contains(SUCCESS, SUCCESS));
        after("script-ordinary", "PT6H");
        statuses(client, "R", "MTD_RECEIVED", "REGISTRATION_ACCEPTED");
    }

    private static void script(String name, String scripts) {
        Control.patch("/" + name + "/reference-data", "{'instance':{'meter_point_script':[" + scripts + "]}}")
                .statusCode(200);
    }

    private static void after(String name, String time) {
        Control.put("/" + name + "/clock", "{'advance':'" + time + "'}").statusCode(200);
    }

    private static void statuses(DataImport client, String number, String electricity, String gas) {
        client.get(STATUSES + number + "/").statusCode(200).body("status", contains(electricity, gas));
    }
}
