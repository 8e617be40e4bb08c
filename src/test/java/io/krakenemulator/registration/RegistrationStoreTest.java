package io.krakenemulator.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.Store;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Tests the registration of meter points in states that no import creates. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RegistrationStoreTest {

    private static final String SEND = "send-registration-flows/TENTACLE_ENERGY/";
    private static final String STATUSES = "meterpoint-statuses-for-account/TENTACLE_ENERGY/";
    private static final String SUCCESS = "REGISTRATION_FLOW_SUCCESS";
    private static final String ERROR = "REGISTRATION_FLOW_ERROR";

    @Test
    void pointWhoseSupplyEndedIsNotRegistered() {
        var name = "registration-ended";
        var sandbox = Control.likeGuide(name);
        sandbox.importAccount("R");
        Store.run(
                "update meter_point set supply_end_date = date '2019-08-06' where fuel = 'GAS'"
                        + " and sandbox_id = (select id from sandbox where name = ?1)",
                name);
        sandbox.post(SEND + "R/")
                .statusCode(200)
                .body("[0].meter_points.status", contains(SUCCESS, ERROR))
                .body("[0].meter_points[1].error_detail", equalTo("Supply ended on 2019-08-06"));
    }

    @Test
    void accountMustHaveMeterPoints() {
        var name = "registration-none";
        var sandbox = Control.likeGuide(name);
        sandbox.importAccount("R");
        Store.run("delete from meter_point where sandbox_id = (select id from sandbox where name = ?1)", name);
        sandbox.post(SEND + "R/").statusCode(404).body("[0].external_account_number", equalTo("R"));
        sandbox.get(STATUSES + "R/").statusCode(404).body("[0].error", equalTo("No meterpoints found for R"));
    }
}
