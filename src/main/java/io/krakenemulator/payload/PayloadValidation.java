package io.krakenemulator.payload;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.Choices;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.KnownFields;
import io.krakenemulator.validation.ParsedPayload;
import io.krakenemulator.validation.PayloadReader;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.RuleBook;
import io.krakenemulator.validation.RuleEngine;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.validation.reference.DetailNamespace;
import io.krakenemulator.validation.rule.RegisteredDetail;
import io.krakenemulator.web.BodyMemory;
import io.krakenemulator.web.JsonBody;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Validates request bodies for the features: parse, read, gather facts, run rules.
 *
 * <p>Each validation uses the facts of the sandbox at that moment; no earlier result is reused.
 */
@ApplicationScoped
public class PayloadValidation {

    /** The memory that an ordinary body takes for each of its bytes, roughly. */
    private static final int MEMORY_PER_BYTE = 16;

    /** The lists whose items have a regular expression of the operator. */
    private static final List<Reference> NAMESPACES =
            List.of(Reference.CUSTOMER_DETAIL_NAMESPACES, Reference.BUSINESS_DETAIL_NAMESPACES);

    /** The number of elements of an expression that doubles the cost of a body. */
    private static final int CHEAP_PATTERN = 16;

    private final Catalogue catalogue;
    private final ValidationMemory memory;

    /** As many threads as processors: with more, costly bodies would take the processors from the event loops. */
    private final WorkerExecutor workers;

    private final PayloadReader reader;
    private final PayloadReader strictReader;
    private final RuleEngine ruleEngine;
    private final int inlineLimit;
    private final int maxProblems;

    PayloadValidation(
            Catalogue catalogue,
            Validator validator,
            RuleBook rules,
            ValidationConfig config,
            ValidationMemory memory,
            Vertx vertx) {
        this.catalogue = catalogue;
        this.memory = memory;
        this.workers = vertx.createSharedWorkerExecutor(
                "payload-validation", Runtime.getRuntime().availableProcessors());
        this.reader = new PayloadReader(validator, config.maxProblems());
        this.strictReader = PayloadReader.forStrictSandboxes(validator, config.maxProblems());
        this.ruleEngine = new RuleEngine(rules);
        this.inlineLimit = config.inlineLimit();
        this.maxProblems = config.maxProblems();
    }

    /** Returns the result with more problems added in payload order, up to the number that one answer lists. */
    public <T> ValidationResult<T> extend(ValidationResult<T> result, List<Problem> more) {
        return result.and(more, maxProblems);
    }

    /**
     * A parsed body.
     *
     * @param cost the cost of its validation, in bytes of an ordinary body
     */
    public record Body(JsonNode json, long cost) {}

    /**
     * Parses a body without validating it. Fails with 400 {@code parse_error} if it is not JSON.
     *
     * @param type the payload record; fields that it does not have are dropped
     */
    public Uni<Body> parse(byte[] body, Class<?> type) {
        var known = KnownFields.ofObject(type);
        return memory.withMemory(
                body.length, reserved -> work(body.length, () -> JsonBody.parsePayload(body, known, reserved))
                        .map(json -> new Body(json, estimateCost(body, reserved))));
    }

    /** Validates a parsed body. */
    public <T> Uni<ValidatedPayload<T>> validate(Sandbox sandbox, Body body, Class<T> type) {
        return validate(sandbox, body.cost(), choices -> readerFor(sandbox).read(body.json(), type, choices));
    }

    /**
     * Validates a body that is one object. Fails with 400 {@code parse_error} if it is not JSON.
     *
     * @param type the payload record
     */
    public <T> Uni<ValidatedPayload<T>> validate(Sandbox sandbox, byte[] body, Class<T> type) {
        return validate(sandbox, body, KnownFields.ofObject(type), (payload, choices) -> readerFor(sandbox)
                .read(payload, type, choices));
    }

    /**
     * Validates a body that may be sent as the value of one field of its record, instead of the whole.
     *
     * @param field the field
     * @param form converts the parsed body to the whole; it may run on another thread
     */
    public <T> Uni<ValidatedPayload<T>> validate(
            Sandbox sandbox, byte[] body, String field, UnaryOperator<JsonNode> form, Class<T> type) {
        var whole = KnownFields.ofObject(type);
        return validate(sandbox, body, whole.or(whole.field(field)), (payload, choices) -> readerFor(sandbox)
                .read(form.apply(payload), type, choices));
    }

    /** Validates a body that is a list of objects. */
    public <T> Uni<ValidatedPayload<List<T>>> validateList(Sandbox sandbox, byte[] body, Class<T> type) {
        return validate(sandbox, body, KnownFields.ofList(type), (payload, choices) -> readerFor(sandbox)
                .readList(payload, type, choices));
    }

    private PayloadReader readerFor(Sandbox sandbox) {
        return sandbox.strict() ? strictReader : reader;
    }

    private <T> Uni<ValidatedPayload<T>> validate(
            Sandbox sandbox, byte[] body, KnownFields known, BiFunction<JsonNode, Choices, ParsedPayload<T>> read) {
        return memory.withMemory(
                body.length, reserved -> work(body.length, () -> JsonBody.parsePayload(body, known, reserved))
                        .flatMap(json ->
                                validate(sandbox, estimateCost(body, reserved), choices -> read.apply(json, choices))));
    }

    /**
     * Returns the weight of a body. A short body may hold thousands of objects, and each costs as much as a hundred bytes
     * of an ordinary body.
     */
    private static long estimateCost(byte[] body, BodyMemory reserved) {
        return Math.max(body.length, reserved.bytes() / MEMORY_PER_BYTE);
    }

    private <T> Uni<ValidatedPayload<T>> validate(
            Sandbox sandbox, long cost, Function<Choices, ParsedPayload<T>> read) {
        return catalogue
                .choices(sandbox)
                .flatMap(choices -> work(cost, () -> read.apply(choices)))
                .flatMap(parsed -> catalogue
                        .facts(sandbox, parsed.lookups())
                        .flatMap(facts -> work(
                                cost * patternCost(facts),
                                () -> new ValidatedPayload<>(ruleEngine.run(parsed, facts, sandbox.strict()), facts))));
    }

    /** Returns the factor by which the largest expression multiplies the cost: matching visits each element for each character. */
    private static int patternCost(Facts facts) {
        int largest = 0;
        for (var list : NAMESPACES) {
            for (var namespace : facts.items(list, DetailNamespace.class)) {
                largest = Math.max(largest, new RegisteredDetail(namespace).ruleSize());
            }
        }
        return 1 + largest / CHEAP_PATTERN;
    }

    /** Runs a cheap job on this thread, and others on a worker thread. The result always comes back to the caller's context. */
    private <T> Uni<T> work(long cost, Callable<T> job) {
        if (cost <= inlineLimit) {
            return Uni.createFrom().item(() -> call(job));
        }
        return Uni.createFrom().emitter(emitter -> {
            workers.executeBlocking(job, false).onSuccess(emitter::complete).onFailure(emitter::fail);
        });
    }

    private static <T> T call(Callable<T> job) {
        try {
            return job.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
