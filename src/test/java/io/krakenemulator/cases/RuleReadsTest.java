package io.krakenemulator.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The fields that rules read are those of the code. After a change of a rule or a record, have the resource written anew:
 * {@code ./mvnw test -Dtest=RuleReadsTest -Dupdate}.
 */
class RuleReadsTest {

    private static final Path RESOURCE = Path.of("src/main/resources/rules/reads.txt");

    private static final SortedMap<String, Set<String>> READS = RuleReads.ofAllRules();

    @Test
    void fieldsAreThoseOfTheCode() throws IOException {
        var written = READS.entrySet().stream()
                .map(rule -> rule.getKey() + ": " + String.join(" ", rule.getValue()) + "\n")
                .collect(Collectors.joining());
        if (System.getProperty("update") != null) {
            Files.writeString(RESOURCE, written);
            return;
        }
        assertEquals(
                written,
                Files.readString(RESOURCE),
                RESOURCE
                        + " is not what the rules read. Have it written anew: ./mvnw test -Dtest=RuleReadsTest -Dupdate");
    }

    /** A rule that only derives values checks nothing. */
    @Test
    void everyRuleThatChecksReadsAField() {
        assertEquals(Rules.all().size(), READS.size());
        assertEquals(
                Set.of("OccupierBillingAddressIsDerived", "SalesChannelIsDerived"),
                READS.keySet().stream()
                        .filter(rule -> READS.get(rule).isEmpty())
                        .collect(Collectors.toSet()));
    }
}
