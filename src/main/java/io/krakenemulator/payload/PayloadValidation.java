package io.krakenemulator.payload;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.Choices;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.KnownFields;
import io.krakenemulator.validation.ParsedPayload;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.reference.DetailNamespace;
import io.krakenemulator.validation.rule.RegisteredDetail;
import io.krakenemulator.web.BodyMemory;
import io.krakenemulator.web.RequestPayload;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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

    private final ValidationWorkers workers;
    private final PayloadEngine engine;
    private final int inlineLimit;

    PayloadValidation(
            Catalogue catalogue,
            PayloadEngine engine,
            ValidationConfig config,
            ValidationMemory memory,
            ValidationWorkers workers) {
        this.catalogue = catalogue;
        this.engine = engine;
        this.memory = memory;
        this.workers = workers;
        this.inlineLimit = config.inlineLimit();
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
                body.length, reserved -> work(body.length, () -> RequestPayload.parse(body, known, reserved))
                        .map(json -> new Body(json, estimateCost(body, reserved))));
    }

    /** Validates a parsed body. */
    public <T> Uni<ValidatedPayload<T>> validate(Sandbox sandbox, Body body, Class<T> type) {
        return validate(
                sandbox, body.cost(), choices -> engine.readerFor(sandbox).read(body.json(), type, choices));
    }

    /**
     * Validates a body that is one object. Fails with 400 {@code parse_error} if it is not JSON.
     *
     * @param type the payload record
     */
    public <T> Uni<ValidatedPayload<T>> validate(Sandbox sandbox, byte[] body, Class<T> type) {
        return validate(sandbox, body, KnownFields.ofObject(type), (payload, choices) -> engine.readerFor(sandbox)
                .read(payload, type, choices));
    }

    /** Looks up what the rules need to know for a payload. */
    @FunctionalInterface
    public interface FactsSource<T> {

        Uni<Facts> find(ParsedPayload<T> payload);
    }

    /**
     * Validates a body that is one object, as {@link #validate(Sandbox, byte[], Class)} does, with facts that the caller finds
     * together with its own data.
     */
    public <T> Uni<ValidatedPayload<T>> validate(Sandbox sandbox, byte[] body, Class<T> type, FactsSource<T> source) {
        var known = KnownFields.ofObject(type);
        return memory.withMemory(
                body.length, reserved -> work(body.length, () -> RequestPayload.parse(body, known, reserved))
                        .flatMap(json -> validate(
                                sandbox,
                                estimateCost(body, reserved),
                                choices -> engine.readerFor(sandbox).read(json, type, choices),
                                source)));
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
        return validate(sandbox, body, whole.or(whole.field(field)), (payload, choices) -> engine.readerFor(sandbox)
                .read(form.apply(payload), type, choices));
    }

    /** Validates a body that is a list of objects. */
    public <T> Uni<ValidatedPayload<List<T>>> validateList(Sandbox sandbox, byte[] body, Class<T> type) {
        return validate(sandbox, body, KnownFields.ofList(type), (payload, choices) -> engine.readerFor(sandbox)
                .readList(payload, type, choices));
    }

    private <T> Uni<ValidatedPayload<T>> validate(
            Sandbox sandbox, byte[] body, KnownFields known, BiFunction<JsonNode, Choices, ParsedPayload<T>> read) {
        return memory.withMemory(
                body.length, reserved -> work(body.length, () -> RequestPayload.parse(body, known, reserved))
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
        return validate(sandbox, cost, read, parsed -> catalogue.facts(sandbox, parsed.lookups()));
    }

    private <T> Uni<ValidatedPayload<T>> validate(
            Sandbox sandbox, long cost, Function<Choices, ParsedPayload<T>> read, FactsSource<T> source) {
        return catalogue
                .choices(sandbox)
                .flatMap(choices -> work(cost, () -> read.apply(choices)))
                .flatMap(parsed -> source.find(parsed)
                        .flatMap(facts -> work(
                                cost * patternCost(facts),
                                () -> new ValidatedPayload<>(engine.runRules(sandbox, parsed, facts), facts))));
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
        return workers.run(job);
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
