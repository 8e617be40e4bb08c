package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.boot.embedded.EmbeddedServer;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application on databases that earlier releases have filled. */
class UpgradeIT {

    private static final EmbeddedServer SERVER = EmbeddedServer.temporary();

    @TempDir
    private Path folder;

    @BeforeAll
    static void startServer() {
        SERVER.start();
    }

    @AfterAll
    static void stopServer() {
        SERVER.close();
    }

    private PackagedApplication startOn(OlderDatabase database) throws Exception {
        var variables = PackagedApplication.with(
                PackagedApplication.variablesFor(SERVER),
                Map.of("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl()));
        return PackagedApplication.start(folder, variables).awaitReady();
    }

    private static String get(PackagedApplication application, String path) {
        return RestAssured.given()
                .header("Authorization", "Token " + OlderDatabase.KEY)
                .get(application.address("/v1/data-import/" + path))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void startsOnTheOldestTables() throws Exception {
        try (var application = startOn(OlderDatabase.create(SERVER, 1))) {
            assertEquals("[]", get(application, "all-account-import-processes/" + OlderDatabase.SUPPLIER + "/"));
        }
    }

    @Test
    void servesTheAccountsOfThePreviousTables() throws Exception {
        int previous = Integer.parseInt(Migrations.NEWEST) - 1;
        try (var application = startOn(OlderDatabase.create(SERVER, previous))) {
            var account = "/" + OlderDatabase.SUPPLIER + "/" + OlderDatabase.NUMBER + "/";
            assertTrue(get(application, "account-transfer-status" + account).contains(OlderDatabase.ACCOUNT));
            assertTrue(get(application, "meterpoint-statuses-for-account" + account)
                    .contains("1200060176720"));
            var list = get(application, "all-account-import-processes/" + OlderDatabase.SUPPLIER + "/");
            assertTrue(list.contains(OlderDatabase.NUMBER) && list.contains("OLDER-2"), list);
        }
    }
}
