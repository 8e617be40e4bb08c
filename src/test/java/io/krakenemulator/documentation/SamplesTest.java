package io.krakenemulator.documentation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every payload in {@code docs/samples} can be imported as it stands into the shipped sandbox that knows its import supplier. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SamplesTest {

    @ParameterizedTest
    @MethodSource("io.krakenemulator.documentation.Samples#withTheirSandboxes")
    void sampleIsImportedIntoItsSandbox(String file, String sandbox) throws IOException {
        var loader = new DataImport("sk_sandbox_" + sandbox);
        var sample = Samples.read(file);
        loader.post("validate-account/", sample).statusCode(200).body(equalTo(sample.toString()));
        loader.post("account-import-process/create-or-update/", sample).statusCode(201);
        ObjectNode request = DataImport.json("{'operations_team_name':'Operations'}");
        request.set("import_supplier_code", sample.get("import_supplier"));
        request.set("external_account_number", sample.get("external_account_number"));
        loader.post("account-import-process/process/", request)
                .statusCode(201)
                .body("kraken_account_number", notNullValue());
    }
}
