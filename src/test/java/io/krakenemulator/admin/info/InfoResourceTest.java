package io.krakenemulator.admin.info;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.release.Versions;
import io.krakenemulator.testing.ContractFilter;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Version, database and start in the control API. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class InfoResourceTest {

    @Test
    void infoNamesVersionRevisionDatabaseAndStart() {
        String startedAt = given().filter(new ContractFilter())
                .header("Authorization", "Bearer " + PostgresForTests.ADMIN_KEY)
                .get("/emulator/v1/info")
                .then()
                .statusCode(200)
                .body("version", equalTo(Versions.EMULATOR))
                .body("revision", equalTo(Versions.REVISION))
                .body("database.kind", equalTo("external"))
                .body("database.version", matchesPattern("\\d+(\\.\\d+)*"))
                .extract()
                .path("started_at");
        var age = Duration.between(Instant.parse(startedAt), Instant.now());
        assertTrue(age.compareTo(Duration.ofHours(3)) < 0, startedAt);
    }

    @Test
    void infoNeedsTheAdminKey() {
        given().get("/emulator/v1/info").then().statusCode(401);
    }
}
