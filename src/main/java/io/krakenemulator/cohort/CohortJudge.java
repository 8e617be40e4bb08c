package io.krakenemulator.cohort;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.FoundProducts;
import io.krakenemulator.catalogue.ProductRows;
import io.krakenemulator.catalogue.ReferenceDocument;
import io.krakenemulator.catalogue.SandboxFacts;
import io.krakenemulator.lifecycle.SandboxDefinition;
import io.krakenemulator.lifecycle.SeedDocument;
import io.krakenemulator.payload.PayloadEngine;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.SandboxClock;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.OperatorDocuments;
import io.krakenemulator.validation.RuleBook;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Judges the lines of a cohort without a server and a database, as the check of an emulator does whose sandbox was created from
 * the same seed file. No account is imported there, and no reference data are changed.
 *
 * <p>Several threads may use a judge. To create one takes a second or more, and to judge an account less than a millisecond.
 */
public final class CohortJudge {

    /** The longest line in bytes, as long as the emulator's default for the body of an ordinary call. */
    public static final int LONGEST_LINE = 10 * 1024 * 1024;

    /** How many problems a line lists, as many as the emulator's default. */
    public static final int MOST_PROBLEMS = 1_000;

    private static final Clock REAL_TIME = Clock.systemUTC();

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final PayloadEngine engine;
    private final Sandbox sandbox;
    private final SandboxFacts facts;
    private final CohortPayload<?> payload;
    private final int longestLine;

    /**
     * The sandbox that a judge stands for, and the payloads that it judges.
     *
     * @param seed the file that configures the sandbox
     * @param sandbox the name of the sandbox in the file
     * @param moment the current moment for all lines; {@code null} for the moment that the clock of the sandbox shows
     * @param payloads the kind of payload that a line holds
     * @param longestLine the length in bytes from which a line is too long, as {@code emulator.web.max-body-size} sets it
     * @param mostProblems how many problems a line lists at most, as {@code emulator.validation.max-problems} sets it
     */
    public record Options(
            SeedDocument seed,
            String sandbox,
            Instant moment,
            PayloadName payloads,
            int longestLine,
            int mostProblems) {

        /** Returns the options for accounts, at the moment of the sandbox and with the defaults of the emulator. */
        public static Options of(SeedDocument seed, String sandbox) {
            return new Options(seed, sandbox, null, PayloadName.ACCOUNTS, LONGEST_LINE, MOST_PROBLEMS);
        }

        /** Returns the same options with another current moment. */
        public Options at(Instant current) {
            return new Options(seed, sandbox, current, payloads, longestLine, mostProblems);
        }

        /** Returns the same options for another kind of payload. */
        public Options as(PayloadName kind) {
            return new Options(seed, sandbox, moment, kind, longestLine, mostProblems);
        }
    }

    /**
     * Creates a judge.
     *
     * @throws io.krakenemulator.sandbox.SeedFailure if anything in the seed file is wrong, or it has no sandbox of that name
     */
    public CohortJudge(Options options) {
        var validator = createValidator();
        var definition = options.seed().find(new OperatorDocuments(validator), options.sandbox());
        var document = definition.referenceData();
        var products = ReferenceDocument.products(document);
        engine = new PayloadEngine(validator, new RuleBook(RuleClasses.createAll()), options.mostProblems());
        sandbox = sandbox(definition, options.moment());
        facts = new SandboxFacts(
                sandbox.now(),
                new ReferenceDocument(copy(ReferenceDocument.withEmptyProducts(document))),
                FoundProducts.ofAll(ProductRows.products(products), ProductRows.tariffs(products)));
        payload = CohortPayload.of(options.payloads());
        longestLine = options.longestLine();
    }

    /** Finds the library by its class and not by a class loader, because the loader of the thread may not know it. */
    private static Validator createValidator() {
        return Validation.byProvider(HibernateValidator.class)
                .providerResolver(() -> List.of(new HibernateValidator()))
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    private static Sandbox sandbox(SandboxDefinition definition, Instant moment) {
        var real = REAL_TIME.instant();
        var current = moment == null ? definition.clock().createClock(real).now(REAL_TIME) : moment;
        return new Sandbox(
                0,
                definition.name(),
                definition.seed(),
                SandboxClock.frozen(current),
                definition.dialect(),
                definition.strictness(),
                0,
                0,
                null,
                real);
    }

    /** Returns the document as it comes out of a database, with its numbers in the form of stored JSON. */
    private static ObjectNode copy(ObjectNode document) {
        try {
            return (ObjectNode) JSON.readTree(document.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the current moment for all lines. */
    public Instant moment() {
        return sandbox.now();
    }

    /**
     * Returns the verdict on a line, as a check that does not compare lines answers it.
     *
     * @param number the position of the line, from 1; blank lines count
     * @param line its bytes without the line feed
     * @return a line of JSON without the line feed; {@code null} if the line is blank
     */
    public byte[] judge(long number, byte[] line) {
        return LineText.isBlank(line, line.length)
                ? null
                : render(judge(number, line, null).line());
    }

    /**
     * Returns the verdict on a line that is not blank.
     *
     * @param found the problems and warnings that other lines cause; {@code null} if there are none
     */
    public JudgedLine judge(long number, byte[] line, LineFindings found) {
        return line.length > longestLine ? JudgedLine.tooLong(number) : judge(payload, number, line, found);
    }

    private <T> JudgedLine judge(CohortPayload<T> form, long number, byte[] line, LineFindings found) {
        var body = engine.read(sandbox, line, form.form(), facts.document(), null);
        return JudgedLine.of(number, engine.complete(sandbox, body, form.with(facts)), found);
    }

    /**
     * Returns the values of a line that no other account may have; empty if the line holds no account.
     *
     * @param withContacts whether contact details are collected
     */
    public Optional<LineKeys> findKeys(byte[] line, boolean withContacts) {
        if (line.length > longestLine) {
            return Optional.empty();
        }
        var body = engine.read(sandbox, line, payload.form(), facts.document(), null);
        return body.parsed() != null && body.parsed().value() instanceof EnergyAccount account
                ? Optional.of(LineKeys.of(account, withContacts))
                : Optional.empty();
    }

    /** Returns a verdict or a summary as the check answers it: a line of JSON without the line feed. */
    public static byte[] render(Object answer) {
        try {
            return JSON.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
