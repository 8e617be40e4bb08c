package io.krakenemulator.registration;

import static io.krakenemulator.testing.DataImport.account;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Tests over HTTP how the first and the last day of supply affect a registration. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SupplyDatesTest {

    private static final String SEND = "send-registration-flows/TENTACLE_ENERGY/R/";

    @Test
    void dayInThePastIsAcceptedAndSupplyFollowsTheOtherSteps() {
        var client = Control.likeGuide("supply-past");
        var number = client.importAccount("R");
        client.post(SEND + "?supply_start_date=2019-01-01")
                .statusCode(200)
                .body("[0].meter_points.status", contains("REGISTRATION_FLOW_SUCCESS", "REGISTRATION_FLOW_SUCCESS"));
        Control.get("/supply-past/accounts/" + number)
                .body("meter_points.registration_start_date", contains("2019-01-01", "2019-01-01"));
        statuses(client, "REGISTRATION_REQUESTED", "REGISTRATION_REQUESTED");
        Control.put("/supply-past/clock", "{'advance':'PT1H'}").statusCode(200);
        statuses(client, "REGISTRATION_ACCEPTED", "ON_SUPPLY");
        Control.put("/supply-past/clock", "{'advance':'PT5H'}").statusCode(200);
        statuses(client, "ON_SUPPLY", "ON_SUPPLY");
    }

    @Test
    void emptyDateIsLikeAnAbsentOne() {
        var client = Control.likeGuide("supply-empty");
        var number = client.importAccount("R");
        client.post(SEND + "?supply_start_date=").statusCode(200);
        Control.get("/supply-empty/accounts/" + number)
                .body("meter_points.registration_start_date", contains("2019-08-07", "2019-08-07"));
    }

    @Test
    void pointWithEndedSupplyIsNotRegistered() {
        var client = Control.likeGuide("supply-removed");
        var payload = account("R");
        ((ObjectNode) payload.at("/supply_addresses/0/meter_points/0")).put("supply_end_date", "2019-08-01");
        payload.withArray("contracts").remove(0);
        client.importAccount(payload);
        client.post(SEND)
                .statusCode(200)
                .body("[0].meter_points.status", contains("REGISTRATION_FLOW_ERROR", "REGISTRATION_FLOW_SUCCESS"))
                .body("[0].meter_points[0].error_detail", equalTo("Supply ended on 2019-08-01"))
                .body("[0].meter_points[1]", not(hasKey("error_detail")));
        statuses(client, "PRE_REGISTRATION", "REGISTRATION_REQUESTED");
    }

    private static void statuses(DataImport client, String electricity, String gas) {
        client.get("meterpoint-statuses-for-account/TENTACLE_ENERGY/R/").body("status", contains(electricity, gas));
    }
}
