package io.krakenemulator.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.krakenemulator.cases.FactsOfDocument;
import io.krakenemulator.cases.Rules;
import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.ErrorFormat;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.RuleEngine;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.validation.PayloadReader;
import io.krakenemulator.validation.RuleBook;
import io.krakenemulator.web.JsonBody;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long one account takes from its bytes to the bytes of the answer: parsed, bound, checked by every rule, echoed or
 * refused. {@code parse} is the same body parsed and written again, and nothing else: what any service would need.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ValidationBenchmark {

    /** The body that is validated. */
    public enum Payload {
        /** An account of the guide's shape, for two fuels. */
        GUIDE(0),
        /** The same with 2,000 objects in 200 KB, all of them right. */
        LARGE(0),
        /** The same with 1,000 things that are wrong with it. */
        WRONG(1000);

        private final int problems;

        Payload(int problems) {
            this.problems = problems;
        }
    }

    private static final int OBJECTS = 2000;
    private static final int PROBLEMS = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Param
    private Payload payload;

    private byte[] body;
    private Facts facts;
    private PayloadReader reader;
    private RuleEngine engine;

    @Setup
    public void read() throws IOException {
        try (var shipped = getClass().getResourceAsStream("/sandboxes/guide.yaml")) {
            var document = new YAMLMapper().readTree(shipped).at("/sandboxes/0/reference_data");
            facts = FactsOfDocument.at(Instant.parse("2019-08-06T12:00:00Z"), (ObjectNode) document);
        }
        var validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
        reader = new PayloadReader(validator, PROBLEMS);
        engine = new RuleEngine(new RuleBook(Rules.all()));
        body = account().toString().getBytes(StandardCharsets.UTF_8);
        var found = validatePayload();
        if (found.problems().size() != payload.problems) {
            throw new IllegalStateException(payload + " has " + found.problems());
        }
        System.out.printf("%n%s: %d bytes%n", payload, body.length);
    }

    private ObjectNode account() {
        ObjectNode account = fixture();
        var meter = account.at("/supply_addresses/0/meter_points/0/meters/0");
        var history = (ArrayNode) meter.path("reading_history");
        var transactions = (ArrayNode) account.path("historical_statement_transactions");
        if (payload == Payload.LARGE) {
            // Readings of one register, day after day, and pairs of transactions that cancel each other out.
            var reading = history.get(0);
            for (int i = 0; i < OBJECTS / 2; i++) {
                history.add(((ObjectNode) reading.deepCopy())
                        .put("reading_date", java.time.LocalDate.of(2016, 8, 1).plusDays(i).toString())
                        .put("reading_value", String.valueOf(40000 + i)));
            }
            var day = transactions.get(0).path("transaction_date").asText();
            for (int i = 0; i < OBJECTS / 2; i++) {
                transactions
                        .addObject()
                        .put("transaction_id", "LARGE-" + i)
                        .put("transaction_date", day)
                        .put("type", i % 2 == 0 ? "CHARGE" : "CREDIT")
                        .put("amount", "12.50")
                        .put("reason", "Adjustment");
            }
        } else if (payload == Payload.WRONG) {
            for (int i = 0; i < PROBLEMS; i++) {
                history.add(((ObjectNode) history.get(0).deepCopy()).put("reading_value", "many"));
            }
        }
        return account;
    }

    private static ObjectNode fixture() {
        try (var file = ValidationBenchmark.class.getResourceAsStream("/fixtures/account/dual-fuel.json")) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ValidationResult<EnergyAccount> validatePayload() {
        return engine.run(reader.read(JsonBody.parse(body), EnergyAccount.class, (list, value) -> true), facts, false);
    }

    @Benchmark
    public byte[] validate() {
        var result = validatePayload();
        var answer = result.isValid()
                ? result.cleaned()
                : ErrorFormat.GUIDE.body(AnswerCode.ACCOUNT_FAILED_VALIDATION, "Could not validate account data.", result);
        return answer.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public byte[] parse() {
        return JsonBody.parse(body).toString().getBytes(StandardCharsets.UTF_8);
    }
}
