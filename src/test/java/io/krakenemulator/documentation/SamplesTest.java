package io.krakenemulator.documentation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every payload in {@code docs/samples} can be imported as it stands into the shipped sandbox that knows its import supplier. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SamplesTest {

    @Test
    void thereIsNoOtherSample() throws IOException {
        try (var files = Files.list(Path.of("docs/samples"))) {
            assertEquals(
                    Set.of("domestic-dual-fuel.json", "published-dual-fuel.json"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @CsvSource({"domestic-dual-fuel.json, sk_sandbox_default", "published-dual-fuel.json, sk_sandbox_schema"})
    void sampleIsImportedIntoItsSandbox(String file, String key) throws IOException {
        var loader = new DataImport(key);
        var sample = read(file);
        loader.post("validate-account/", sample).statusCode(200).body(equalTo(sample.toString()));
        loader.post("account-import-process/create-or-update/", sample).statusCode(201);
        ObjectNode request = DataImport.json("{'operations_team_name':'Operations'}");
        request.set("import_supplier_code", sample.get("import_supplier"));
        request.set("external_account_number", sample.get("external_account_number"));
        loader.post("account-import-process/process/", request)
                .statusCode(201)
                .body("kraken_account_number", notNullValue());
    }

    /** The clocks of the sandboxes run on; neither a strict sandbox nor a date far ahead may refuse a sample. */
    @ParameterizedTest
    @CsvSource({"domestic-dual-fuel.json, default", "published-dual-fuel.json, schema"})
    void sampleStaysValid(String file, String sandbox) throws IOException {
        var sample = read(file);
        for (var strictness : List.of("guide", "strict")) {
            var name = "samples-" + sandbox + "-" + strictness;
            var loader = new DataImport(Control.post(
                            "", "{'name':'" + name + "','copy_of':'" + sandbox + "','strictness':'" + strictness + "'}")
                    .statusCode(201)
                    .extract()
                    .path("api_keys[0]"));
            for (var moment : List.of("2024-06-01T12:00:00Z", "2030-02-28T23:59:00Z", "2049-12-31T00:00:00Z")) {
                Control.clockShows(name, moment);
                loader.post("validate-account/", sample)
                        .statusCode(200)
                        .body(
                                "external_account_number",
                                equalTo(sample.get("external_account_number").textValue()));
            }
        }
    }

    private static ObjectNode read(String sample) throws IOException {
        return DataImport.exactly(Files.readString(Path.of("docs/samples", sample)));
    }
}
