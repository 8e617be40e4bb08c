package io.krakenemulator.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.ProcessAccountImportProcess;
import io.krakenemulator.schema.account.TaskParameters;
import io.krakenemulator.schema.note.AccountNote;
import io.krakenemulator.schema.payment.LegacyPaymentInstruction;
import io.krakenemulator.schema.statement.HistoricalStatements;
import io.krakenemulator.schema.transaction.Transactions;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Origin;
import io.krakenemulator.validation.PayloadReader;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.RuleBook;
import io.krakenemulator.validation.RuleEngine;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.ValidationResult;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the cases of {@code src/test/resources/cases}: one file a rule, with a valid fixture, what each case changes in it,
 * and the {@code code attr} pairs that the rule then reports.
 *
 * <p>A case may also set the {@code clock}, be {@code strict}, add to the {@code facts}, which are the guide sandbox's
 * reference data and what {@code cases/reference-data.yaml} adds for all, and do {@code without} some of their lists. Of a
 * rule that derives values, {@code derived} has those of the validated data by their paths, null for a value that is not there.
 */
class RuleCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Path FIXTURES = Path.of("src/test/resources/fixtures");
    private static final String COMMON_FACTS = "reference-data.yaml";
    private static final String CLOCK = "2019-08-06T12:00:00Z";
    private static final int CAP = 1000;

    /** What each folder of fixtures holds. */
    private static final Map<String, Class<?>> PAYLOADS = Map.of(
            "account", EnergyAccount.class,
            "process", ProcessAccountImportProcess.class,
            "schedule", TaskParameters.class,
            "transaction", Transactions.class,
            "note", AccountNote.class,
            "statement", HistoricalStatements.class,
            "instruction", LegacyPaymentInstruction.class);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final PayloadReader READER = new PayloadReader(
            Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator(),
            CAP);

    // Products have tests of their own: their schema is ours alone.
    private static final Map<String, Rule<?>> RULES = Rules.all().stream()
            .filter(rule -> !rule.getClass().getPackageName().endsWith("product.rules"))
            .collect(Collectors.toMap(rule -> rule.getClass().getSimpleName(), Function.identity()));
    private static final RuleEngine ALL = new RuleEngine(new RuleBook(List.copyOf(RULES.values())));
    private static final ObjectNode REFERENCE_DATA = referenceData();

    @TestFactory
    Stream<DynamicNode> cases() {
        return files().map(file -> {
            var document = yaml(file);
            var name = document.path("rule").asText();
            var cases = StreamSupport.stream(document.path("cases").spliterator(), false)
                    .map(one -> dynamicTest(
                            label(one),
                            () -> check(name, document.path("fixture").asText(), one)));
            return dynamicContainer(name, cases);
        });
    }

    private static String label(JsonNode one) {
        return one.has("note") ? one.get("note").asText() : one.path("expect").toString();
    }

    private static void check(String name, String fixture, JsonNode one) {
        var rule = RULES.get(name);
        assertTrue(rule != null, "There is no rule " + name);
        var expected = texts(one.path("expect"));
        var alone = new RuleEngine(new RuleBook(List.of(rule)));
        assertEquals(expected, reported(alone, fixture, one), name + " alone");
        for (var problem : validate(alone, fixture, one).problems()) {
            assertEquals(new Origin.NamedRule(name), problem.origin(), "origin of " + problem);
        }
        if (one.has("derived")) {
            var validated = validate(alone, fixture, one).cleaned();
            for (var entry : one.get("derived").properties()) {
                var value = validated.at("/" + entry.getKey().replace('.', '/'));
                assertEquals(entry.getValue(), value.isMissingNode() ? JSON.nullNode() : value, entry.getKey());
            }
        }
        var together = new HashSet<>(reported(ALL, fixture, one));
        assertTrue(together.containsAll(expected), () -> "All rules together report " + together);
    }

    @Test
    void fixturesOffendNoRule() {
        var fixtures = new TreeSet<>(
                files().map(file -> yaml(file).path("fixture").asText()).toList());
        for (var fixture : fixtures) {
            assertEquals(List.of(), reported(ALL, fixture, YAML.createObjectNode()), fixture);
        }
    }

    @Test
    void everyRuleHasCases() {
        var cased = files().map(file -> yaml(file).path("rule").asText()).collect(Collectors.toSet());
        assertEquals(cased, RULES.keySet());
    }

    @Test
    void everyCodeIsProvoked() {
        var missing = new TreeSet<String>();
        RULES.forEach((name, rule) -> {
            for (var code : rule.getClass().getAnnotation(Validates.class).codes()) {
                missing.add(name + " " + code);
            }
        });
        files().map(RuleCasesTest::yaml).forEach(document -> {
            for (var one : document.path("cases")) {
                texts(one.path("expect"))
                        .forEach(pair -> missing.remove(
                                document.path("rule").asText() + " " + pair.substring(0, pair.indexOf(' '))));
            }
        });
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyRuleHasANearMiss() {
        var without = files().map(RuleCasesTest::yaml)
                .filter(document -> StreamSupport.stream(document.path("cases").spliterator(), false)
                        .noneMatch(one -> one.path("expect").isEmpty()))
                .map(document -> document.path("rule").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), without);
    }

    /** Whoever reads an answer must be able to tell one problem from another. */
    @Test
    void noAnswerHasTwoEqualProblems() {
        var equal = new TreeSet<String>();
        files().map(RuleCasesTest::yaml).forEach(document -> {
            var fixture = document.path("fixture").asText();
            for (var one : document.path("cases")) {
                var facts = facts(one);
                equal.addAll(repeated(validate(ALL, fixture, one)));
                for (var list : DOUBLED) {
                    var payload = json(FIXTURES.resolve(fixture));
                    Mutations.apply(payload, one);
                    if (payload.at(list) instanceof ArrayNode elements && !elements.isEmpty()) {
                        elements.add(elements.get(0).deepCopy());
                        equal.addAll(repeated(validate(ALL, fixture, payload, one, facts)));
                    }
                }
            }
        });
        assertEquals(Set.of(), equal);
    }

    /** Lists of which one element more brings whatever is wrong with it once more. */
    private static final List<String> DOUBLED = List.of(
            "/supply_addresses",
            "/supply_addresses/0/meter_points",
            "/supply_addresses/0/meter_points/0/meters",
            "/supply_addresses/0/meter_points/0/agreements",
            "/supply_addresses/0/meter_points/0/meters/0/registers",
            "/contracts",
            "/customers",
            "/ledgers",
            "/payment_schedules",
            "/contribution_agreements",
            "/transactions");

    private static Set<String> repeated(ValidationResult<?> result) {
        var seen = new HashSet<String>();
        return result.problems().stream()
                .map(problem -> problem.code() + " " + problem.at() + " " + problem.detail())
                .filter(told -> !seen.add(told))
                .collect(Collectors.toSet());
    }

    private static List<String> reported(RuleEngine engine, String fixture, JsonNode one) {
        return validate(engine, fixture, one).problems().stream()
                .map(problem -> problem.code() + " " + problem.at())
                .toList();
    }

    private static ValidationResult<?> validate(RuleEngine engine, String fixture, JsonNode one) {
        var payload = json(FIXTURES.resolve(fixture));
        Mutations.apply(payload, one);
        return validate(engine, fixture, payload, one, facts(one));
    }

    private static ValidationResult<?> validate(
            RuleEngine engine, String fixture, JsonNode payload, JsonNode one, Facts facts) {
        var type = PAYLOADS.get(fixture.substring(0, fixture.indexOf('/')));
        var parsed = READER.read(payload, type, facts);
        return engine.run(parsed, facts, one.path("strict").asBoolean());
    }

    private static Facts facts(JsonNode one) {
        var now = Instant.parse(one.path("clock").asText(CLOCK));
        var document = FactsOfDocument.with(REFERENCE_DATA, one.path("facts"));
        texts(one.path("without")).forEach(document::remove);
        return FactsOfDocument.at(now, document);
    }

    private static ObjectNode referenceData() {
        try (InputStream shipped = RuleCasesTest.class.getResourceAsStream("/sandboxes/guide.yaml")) {
            var guide = YAML.readTree(shipped).at("/sandboxes/0/reference_data");
            return FactsOfDocument.with((ObjectNode) guide, yaml(CASES.resolve(COMMON_FACTS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Stream<Path> files() {
        try (var all = Files.walk(CASES)) {
            return all
                    .filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> !path.endsWith(COMMON_FACTS))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        return read(JSON, file);
    }

    private static JsonNode yaml(Path file) {
        return read(YAML, file);
    }

    private static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
