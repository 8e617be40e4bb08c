package io.krakenemulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FaultOperationTest {

    private static final Pattern OPERATION = Pattern.compile("operationId: (\\w+)");

    @Test
    void rulesNameEachOperationOfTheContract() throws IOException, NoSuchFieldException {
        var documented = new TreeSet<String>();
        OPERATION
                .matcher(Files.readString(Path.of("contract/guide.yaml")))
                .results()
                .forEach(found -> documented.add(found.group(1)));
        var names = new TreeSet<String>();
        for (var operation : FaultOperation.values()) {
            names.add(FaultOperation.class
                    .getField(operation.name())
                    .getAnnotation(JsonProperty.class)
                    .value());
        }
        assertEquals(documented, names);
    }
}
