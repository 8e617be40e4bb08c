package io.krakenemulator.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.krakenemulator.cases.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The list from which rules are created without a container names all of them. To write it anew:
 * {@code ./mvnw test -Dtest=RuleClassesTest -Dupdate}.
 */
class RuleClassesTest {

    private static final Path LIST = Path.of("src/main/resources" + RuleClasses.LIST);

    @Test
    void listNamesEveryRule() throws IOException {
        var names = Rules.all().stream()
                .map(rule -> rule.getClass().getName() + "\n")
                .collect(Collectors.joining());
        if (System.getProperty("update") != null) {
            Files.writeString(LIST, names);
            return;
        }
        assertEquals(
                names,
                Files.readString(LIST),
                LIST + " does not name all rules. Have it written anew: ./mvnw test -Dtest=RuleClassesTest -Dupdate");
    }
}
