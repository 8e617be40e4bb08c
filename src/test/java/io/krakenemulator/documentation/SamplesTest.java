package io.krakenemulator.documentation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every payload in {@code docs/samples} can be imported into the sandbox {@code default} as it stands. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SamplesTest {

    private static final String KEY = "sk_sandbox_default";

    private static List<ObjectNode> samples() throws IOException {
        try (var files = Files.list(Path.of("docs/samples"))) {
            var samples = files.sorted()
                    .map(SamplesTest::read)
                    .<ObjectNode>map(DataImport::exactly)
                    .toList();
            assertFalse(samples.isEmpty());
            return samples;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void sampleIsImportedIntoTheSandboxDefault() throws IOException {
        var loader = new DataImport(KEY);
        for (var sample : samples()) {
            loader.post("validate-account/", sample).statusCode(200);
            loader.post("account-import-process/create-or-update/", sample).statusCode(201);
            ObjectNode request =
                    DataImport.json("{'import_supplier_code':'EXAMPLE_SUPPLIER','operations_team_name':'Operations'}");
            request.set("external_account_number", sample.get("external_account_number"));
            loader.post("account-import-process/process/", request)
                    .statusCode(201)
                    .body("account_number", notNullValue());
        }
    }

    /** The clock of {@code default} runs on; neither a strict sandbox nor a date far ahead may refuse a sample. */
    @Test
    void sampleStaysValid() throws IOException {
        for (var strictness : List.of("guide", "strict")) {
            var name = "samples-" + strictness;
            var loader = new DataImport(Control.post(
                            "",
                            "{'name':'" + name + "','copy_of':'default','dialect':'both','strictness':'" + strictness
                                    + "'}")
                    .statusCode(201)
                    .extract()
                    .path("api_keys[0]"));
            for (var moment : List.of("2024-06-01T12:00:00Z", "2030-02-28T23:59:00Z", "2049-12-31T00:00:00Z")) {
                Control.clockShows(name, moment);
                for (var sample : samples()) {
                    loader.post("validate-account/", sample)
                            .statusCode(200)
                            .body(
                                    "external_account_number",
                                    equalTo(sample.get("external_account_number")
                                            .textValue()));
                }
            }
        }
    }
}
