package io.krakenemulator.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.fail;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/**
 * The document that is served is the one that is released, {@code contract/openapi.yaml}, word for word: what clients are made
 * from does not change unseen. After a change that is meant, have it written anew: {@code ./mvnw test
 * -Dtest=ReleasedDocumentTest -Dupdate}.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReleasedDocumentTest {

    /** Lines of a difference that are shown. */
    private static final int MOST_LINES = 200;

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
        fail(WireDocument.RELEASED + " is not what is served.\n" + verdict(released, served)
                + "\nLine by line:\n"
                + differences(released.lines().toList(), served.lines().toList())
                + "\nIf this is meant, have it written anew: ./mvnw test -Dtest=ReleasedDocumentTest -Dupdate");
    }

    /** Whether clients of the released document can live with the served one, and what has changed for them. */
    private static String verdict(String released, String served) {
        var changed = OpenApiCompare.fromContents(released, served);
        var verdict = changed.isUnchanged()
                ? "Operations and schemas are the same; only texts differ."
                : changed.isCompatible()
                        ? "The change is compatible: what clients send and read still fits."
                        : "THE CHANGE BREAKS CLIENTS.";
        return verdict + "\n" + (changed.isDifferent() ? new MarkdownRender().render(changed) : "");
    }

    private static String differences(List<String> released, List<String> served) {
        var patch = DiffUtils.diff(released, served);
        return UnifiedDiffUtils.generateUnifiedDiff("released", "served", released, patch, 3).stream()
                .limit(MOST_LINES)
                .collect(Collectors.joining("\n"));
    }
}
