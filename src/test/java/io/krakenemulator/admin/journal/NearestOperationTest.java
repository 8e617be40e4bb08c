package io.krakenemulator.admin.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestOperationTest {

    @Test
    void allOperationsOfTheContractAreListed() throws IOException {
        var document = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("contract/guide.yaml").toFile());
        var documented = new TreeSet<String>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> documented.add(method.getKey().toUpperCase() + " " + path.getKey() + " "
                        + method.getValue().path("operationId").textValue())));
        documented.removeIf(operation -> operation.contains("/v1/graphql"));
        assertEquals(
                documented,
                NearestOperation.ALL.stream()
                        .map(operation -> operation.method() + " " + operation.path() + " " + operation.operation())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/data-import/validate-account, validateAccount",
        "POST, /v1/data-import/validate-acount/, validateAccount",
        "GET, /v1/data-import/validate-account/, validateAccount",
        "POST, /v1/data_import/notes/create, createNotes",
        "POST, /v1/data-import/note/create/, createNotes",
        "GET, /v1/data-import/account-transfer-statuses/SUPPLIER/N-1/, accountTransferStatus",
        "GET, /v2/data-import/accounts/SUPPLIER/N-1, scheduledAccountStatus",
        "GET, /favicon.ico, ",
        "GET, /, ",
    })
    void nearestOperationIsFound(String method, String path, String operation) {
        assertEquals(
                operation,
                NearestOperation.find(method, path)
                        .map(NearestOperation::operation)
                        .orElse(null));
    }
}
