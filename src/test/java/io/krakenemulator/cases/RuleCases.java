package io.krakenemulator.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.krakenemulator.catalogue.ReferenceDataDocument;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.ProcessAccountImportProcess;
import io.krakenemulator.schema.account.TaskParameters;
import io.krakenemulator.schema.note.AccountNote;
import io.krakenemulator.schema.payment.LegacyPaymentInstruction;
import io.krakenemulator.schema.product.Product;
import io.krakenemulator.schema.statement.HistoricalStatements;
import io.krakenemulator.schema.transaction.Transactions;
import io.krakenemulator.validation.Choices;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.ParsedPayload;
import io.krakenemulator.validation.PayloadReader;
import io.krakenemulator.validation.RuleEngine;
import io.krakenemulator.validation.ValidationResult;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Reads the cases of {@code src/test/resources/cases}: one file a check, with a valid fixture. Each case has its changes
 * of the fixture and the {@code code attr} pairs that the check then reports.
 *
 * <p>A file names its check as a {@code rule}, a {@code constraint} or a {@code shape}. A case may set the {@code clock},
 * be {@code strict}, add to the {@code facts} and do {@code without} some of their lists. The facts are the reference data
 * of the guide sandbox and of {@code cases/reference-data.yaml}. For a rule that derives values, {@code derived} has those
 * of the validated data by their paths, and null for a value that is not there.
 */
public final class RuleCases {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Path FIXTURES = Path.of("src/test/resources/fixtures");
    private static final String COMMON_FACTS = "reference-data.yaml";
    private static final String CLOCK = "2019-08-06T12:00:00Z";
    private static final int CAP = 1000;

    /** The payload type of each folder of fixtures. */
    private static final Map<String, Class<?>> PAYLOADS = Map.of(
            "product", Product.class,
            "account", EnergyAccount.class,
            "process", ProcessAccountImportProcess.class,
            "schedule", TaskParameters.class,
            "transaction", Transactions.class,
            "note", AccountNote.class,
            "statement", HistoricalStatements.class,
            "instruction", LegacyPaymentInstruction.class,
            "reference-data", ReferenceDataDocument.class);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
    static final PayloadReader READER = new PayloadReader(VALIDATOR, CAP);
    private static final PayloadReader OPERATORS_READER = PayloadReader.forOperators(VALIDATOR, CAP);
    static final PayloadReader STRICT_READER = PayloadReader.forStrictSandboxes(VALIDATOR, CAP);
    private static final ObjectNode REFERENCE_DATA = readReferenceData();

    private RuleCases() {}

    /** The cases of one check. */
    public record CaseFile(String kind, String name, String fixture, List<JsonNode> cases) {}

    /** Returns the files for checks of that kind: {@code rule}, {@code constraint} or {@code shape}. */
    public static List<CaseFile> of(String kind) {
        try (var all = Files.walk(CASES)) {
            return all.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> !path.endsWith(COMMON_FACTS))
                    .sorted()
                    .map(path -> read(YAML, path))
                    .filter(document -> document.has(kind))
                    .map(document -> new CaseFile(
                            kind,
                            document.path(kind).asText(),
                            document.path("fixture").asText(),
                            elements(document.path("cases"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a name for a case. */
    static String label(JsonNode one) {
        return one.has("note") ? one.get("note").asText() : one.path("expect").toString();
    }

    /** Returns the {@code code attr} pairs that a case expects. */
    public static List<String> expectedProblems(JsonNode one) {
        return texts(one.path("expect"));
    }

    /** Returns the record that a fixture is bound to. */
    public static Class<?> typeOf(String fixture) {
        return PAYLOADS.get(fixture.substring(0, fixture.indexOf('/')));
    }

    /** Returns the fixture with the changes of a case. */
    public static JsonNode payload(String fixture, JsonNode one) {
        var payload = read(JSON, FIXTURES.resolve(fixture));
        Mutations.apply(payload, one);
        return payload;
    }

    /** Returns the facts of a case. */
    static Facts facts(JsonNode one) {
        var now = Instant.parse(one.path("clock").asText(CLOCK));
        var document = FactsOfDocument.with(REFERENCE_DATA, one.path("facts"));
        texts(one.path("without")).forEach(document::remove);
        return FactsOfDocument.at(now, document);
    }

    /** Reads the payload of a case, with all shape problems. */
    static ParsedPayload<?> parse(String fixture, JsonNode payload, JsonNode one, Facts facts) {
        var type = typeOf(fixture);
        if (type == ReferenceDataDocument.class) {
            return OPERATORS_READER.read(payload, type, Choices.ALL);
        }
        var reader = isStrict(one) ? STRICT_READER : READER;
        return payload.isArray() ? reader.readList(payload, type, facts) : reader.read(payload, type, facts);
    }

    private static boolean isStrict(JsonNode one) {
        return one.path("strict").asBoolean();
    }

    /** Validates the fixture with the changes of a case. */
    static ValidationResult<?> validate(RuleEngine engine, String fixture, JsonNode one) {
        return validate(engine, fixture, payload(fixture, one), one);
    }

    /** Validates a payload with the facts of a case. */
    static ValidationResult<?> validate(RuleEngine engine, String fixture, JsonNode payload, JsonNode one) {
        var facts = facts(one);
        return engine.run(parse(fixture, payload, one, facts), facts, isStrict(one));
    }

    /** Returns the problems of a result as {@code code attr} pairs. */
    static List<String> reportedProblems(ValidationResult<?> result) {
        return result.problems().stream()
                .map(problem -> problem.code() + " " + problem.at())
                .toList();
    }

    private static ObjectNode readReferenceData() {
        try (InputStream shipped = RuleCases.class.getResourceAsStream("/sandboxes/guide.yaml")) {
            var guide = YAML.readTree(shipped).at("/sandboxes/0/reference_data");
            return FactsOfDocument.with((ObjectNode) guide, read(YAML, CASES.resolve(COMMON_FACTS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static List<String> texts(JsonNode list) {
        return elements(list).stream().map(JsonNode::asText).toList();
    }

    private static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
