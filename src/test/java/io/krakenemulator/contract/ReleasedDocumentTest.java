package io.krakenemulator.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.fail;

import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/**
 * The document that is served is the one that is released, {@code contract/openapi.yaml}, word for word: what clients are made
 * from does not change unseen. After a change that is meant, have it written anew: {@code ./mvnw test
 * -Dtest=ReleasedDocumentTest -Dupdate}.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReleasedDocumentTest {

    @Test
    void theServedDocumentIsTheReleasedOne() throws IOException {
        var served =
                given().get("/openapi.yaml").then().statusCode(200).extract().asString();
        var released = Files.exists(WireDocument.RELEASED) ? Files.readString(WireDocument.RELEASED) : "";
        if (served.equals(released)) {
            return;
        }
        if (System.getProperty("update") != null) {
            Files.createDirectories(WireDocument.RELEASED.getParent());
            Files.writeString(WireDocument.RELEASED, served);
            return;
        }
        var changes = new DocumentChanges(released, served);
        fail(WireDocument.RELEASED + " is not what is served: for clients, " + changes.verdict() + ".\n"
                + changes.byMeaning() + "\nLine by line:\n" + changes.lineByLine()
                + "\nIf this is meant, have it written anew: ./mvnw test -Dtest=ReleasedDocumentTest -Dupdate");
    }
}
