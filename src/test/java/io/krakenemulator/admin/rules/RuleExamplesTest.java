package io.krakenemulator.admin.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.cases.RuleCases;
import io.krakenemulator.cases.RuleCases.CaseFile;
import io.krakenemulator.cases.Rules;
import io.krakenemulator.validation.PayloadModel;
import io.krakenemulator.validation.RuleBook;
import io.krakenemulator.validation.ShapeCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The examples of the rule book are test cases. After a change of the cases, have the resource written anew:
 * {@code ./mvnw test -Dtest=RuleExamplesTest -Dupdate}.
 */
class RuleExamplesTest {

    private static final Path RESOURCE = Path.of("src/main/resources" + RuleListing.EXAMPLES);
    private static final Path FIXTURES = Path.of("src/test/resources/fixtures");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Half of a surrogate pair has no form in UTF-8, so no answer can show it. */
    private static final String UNWRITABLE = ShapeCheck.SURROGATE_CHARACTERS.code();

    /** Besides that character, no payload has a query parameter. */
    private static final Set<String> WITHOUT_EXAMPLE = Set.of(UNWRITABLE, ShapeCheck.UNKNOWN_PARAMETER.code());

    /** No change of a payload alone shows a problem of the stored data, or the code of a whole answer. */
    private static final Set<RuleKind> WITHOUT_PAYLOAD = EnumSet.of(RuleKind.CALL, RuleKind.ANSWER);

    @Test
    void examplesAreThoseOfTheCases() throws IOException {
        var lines = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        var written = JSON.writer(lines).writeValueAsString(readCases()) + "\n";
        if (System.getProperty("update") != null) {
            Files.writeString(RESOURCE, written);
            return;
        }
        assertEquals(
                written,
                Files.readString(RESOURCE),
                RESOURCE + " is not what the cases say. Have it written anew:"
                        + " ./mvnw test -Dtest=RuleExamplesTest -Dupdate");
    }

    @Test
    void everyExampleChangesAFixture() {
        var missing = new TreeSet<String>();
        new RuleListing(new RuleBook(Rules.all()), JSON.findAndRegisterModules())
                .list().stream()
                        .flatMap(rule -> rule.examples().stream())
                        .map(RuleExample::fixture)
                        .filter(fixture -> !Files.isRegularFile(FIXTURES.resolve(fixture)))
                        .forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyCodeOfAPayloadHasAnExample() {
        var without = new TreeSet<String>();
        for (var rule : new RuleListing(new RuleBook(Rules.all()), JSON.findAndRegisterModules()).list()) {
            var shown = new HashSet<String>();
            rule.examples().forEach(example -> example.errors().forEach(error -> shown.add(error.code())));
            rule.codes().stream()
                    .filter(code -> !WITHOUT_PAYLOAD.contains(rule.kind()) && !WITHOUT_EXAMPLE.contains(code))
                    .filter(code -> !shown.contains(code))
                    .forEach(code -> without.add(rule.name() + " " + code));
        }
        assertEquals(Set.of(), without);
    }

    private static ObjectNode readCases() {
        var all = JsonNodeFactory.instance.objectNode();
        Stream.of("shape", "constraint", "rule")
                .flatMap(kind -> RuleCases.of(kind).stream())
                .sorted(Comparator.comparing(CaseFile::name))
                .forEach(file -> {
                    var examples = all.putArray(file.name());
                    choose(file).forEach(one -> examples.add(exampleOf(file, one)));
                });
        return all;
    }

    /** Returns for each code the first case that provokes it, one that needs nothing but the payload if there is any. */
    private static List<JsonNode> choose(CaseFile file) {
        var shown = new HashSet<String>();
        return file.cases().stream()
                .filter(one -> !file.name().equals(UNWRITABLE))
                .sorted(Comparator.comparing(one -> one.has("facts") || one.has("clock") || one.has("without")))
                .filter(one -> RuleCases.expectedProblems(one).stream()
                                .map(pair -> shown.add(codeOf(pair)))
                                .filter(isNew -> isNew)
                                .count()
                        > 0)
                .toList();
    }

    private static ObjectNode exampleOf(CaseFile file, JsonNode one) {
        var example = JsonNodeFactory.instance.objectNode();
        example.put("payload", PayloadModel.nameOf(RuleCases.typeOf(file.fixture())));
        example.put("fixture", file.fixture());
        for (var key : List.of("set", "append", "repeat", "remove", "clock")) {
            if (one.has(key)) {
                example.set(key, one.get(key));
            }
        }
        if (one.has("facts")) {
            example.set("reference_data", one.get("facts"));
        }
        if (one.has("without")) {
            one.get("without").forEach(list -> example.withObjectProperty("reference_data")
                    .putArray(list.asText()));
        }
        var errors = example.putArray("errors");
        for (var pair : RuleCases.expectedProblems(one)) {
            errors.addObject().put("code", codeOf(pair)).put("attr", pair.substring(pair.indexOf(' ') + 1));
        }
        return example;
    }

    private static String codeOf(String pair) {
        return pair.substring(0, pair.indexOf(' '));
    }
}
