package io.krakenemulator.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.fail;

import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The documents that are served are those that are released in {@code contract/}, word for word: clients are generated from
 * them. After a deliberate change, have them written anew: {@code ./mvnw test
 * -Dtest=ReleasedDocumentTest -Dupdate}.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReleasedDocumentTest {

    @ParameterizedTest
    @CsvSource({
        "guide, /openapi/guide.yaml",
        "schema, /openapi/schema.yaml",
        "both, /openapi/both.yaml",
        "control, /emulator/openapi.yaml"
    })
    void servedDocumentIsTheReleasedOne(String name, String address) throws IOException {
        // The released document is that of any emulator.
        var served = given().get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceFirst("url: \"http://[^\"]+\"", "url: /");
        var file = WireDocument.file(name);
        var released = Files.exists(file) ? Files.readString(file) : "";
        if (served.equals(released)) {
            return;
        }
        if (System.getProperty("update") != null) {
            Files.writeString(file, served);
            return;
        }
        var changes = new DocumentChanges(released, served);
        fail(file + " is not what is served: for clients, " + changes.verdict() + ".\n"
                + changes.byMeaning() + "\nLine by line:\n" + changes.lineByLine()
                + "\nIf this is meant, have it written anew: ./mvnw test -Dtest=ReleasedDocumentTest -Dupdate");
    }
}
