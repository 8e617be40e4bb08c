package io.krakenemulator.judging;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.Choices;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Judge;
import io.krakenemulator.validation.Judgement;
import io.krakenemulator.validation.KnownFields;
import io.krakenemulator.validation.PayloadReader;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.Reading;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.RuleBook;
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
 * Judges request bodies for the features: parse, read, gather facts, run rules.
 *
 * <p>What a payload is judged by is the sandbox of that moment; nothing of an earlier judgement is remembered.
 */
@ApplicationScoped
public class Judging {

    /** What an ordinary body takes of memory for each of its bytes, about. */
    private static final int MEMORY_PER_BYTE = 16;

    /** The lists whose items bear an expression of the operator's. */
    private static final List<Reference> NAMESPACES =
            List.of(Reference.CUSTOMER_DETAIL_NAMESPACES, Reference.BUSINESS_DETAIL_NAMESPACES);

    /** An expression of so many elements doubles what a body costs. */
    private static final int CHEAP_PATTERN = 16;

    private final Catalogue catalogue;
    private final JudgingMemory memory;

    /** As many threads as processors: with more, costly bodies would take the processors from the event loops. */
    private final WorkerExecutor workers;

    private final PayloadReader reader;
    private final Judge judge;
    private final int inlineLimit;
    private final int maxProblems;

    Judging(
            Catalogue catalogue,
            Validator validator,
            RuleBook rules,
            JudgingConfig config,
            JudgingMemory memory,
            Vertx vertx) {
        this.catalogue = catalogue;
        this.memory = memory;
        this.workers = vertx.createSharedWorkerExecutor(
                "payload-validation", Runtime.getRuntime().availableProcessors());
        this.reader = new PayloadReader(validator, config.maxProblems());
        this.judge = new Judge(rules);
        this.inlineLimit = config.inlineLimit();
        this.maxProblems = config.maxProblems();
    }

    /** The judgement with the problems that a payload's surroundings have shown, as many as one answer lists. */
    public <T> Judgement<T> extended(Judgement<T> judgement, List<Problem> more) {
        return judgement.and(more, maxProblems);
    }

    /** What a payload was judged to be, and the facts that it was judged by. */
    public record Judged<T>(Judgement<T> judgement, Facts facts) {}

    /**
     * Judges a body that is one object. Fails with 400 {@code parse_error} when it is not JSON.
     *
     * @param type the payload record
     */
    public <T> Uni<Judgement<T>> judge(Sandbox sandbox, byte[] body, Class<T> type) {
        return judged(sandbox, body, type).map(Judged::judgement);
    }

    /**
     * A parsed body.
     *
     * @param cost what validating it costs, in bytes of an ordinary body
     */
    public record Body(JsonNode json, long cost) {}

    /**
     * Parses a body, for a feature that looks at it before it is judged. Fails with 400 {@code parse_error}.
     *
     * @param type the payload record; of other fields than its own nothing is kept
     */
    public Uni<Body> parsed(byte[] body, Class<?> type) {
        var known = KnownFields.ofObject(type);
        return memory.reserving(
                body.length, reserved -> work(body.length, () -> JsonBody.parsePayload(body, known, reserved))
                        .map(json -> new Body(json, cost(body, reserved))));
    }

    /** Judges a parsed body, with the facts. */
    public <T> Uni<Judged<T>> judged(Sandbox sandbox, Body body, Class<T> type) {
        return judged(sandbox, body.cost(), choices -> reader.read(body.json(), type, choices));
    }

    /** Like {@link #judge}, with the facts, for a feature that has more to ask of them. */
    public <T> Uni<Judged<T>> judged(Sandbox sandbox, byte[] body, Class<T> type) {
        return judged(
                sandbox, body, KnownFields.ofObject(type), (payload, choices) -> reader.read(payload, type, choices));
    }

    /**
     * Judges a body that may be what its record holds in one field, instead of the whole.
     *
     * @param field the field
     * @param form what the parsed body is read as; it may run on another thread, before this call's answer is there
     */
    public <T> Uni<Judged<T>> judged(
            Sandbox sandbox, byte[] body, String field, UnaryOperator<JsonNode> form, Class<T> type) {
        var whole = KnownFields.ofObject(type);
        return judged(
                sandbox,
                body,
                whole.or(whole.field(field)),
                (payload, choices) -> reader.read(form.apply(payload), type, choices));
    }

    /** Judges a body that is a list of objects. */
    public <T> Uni<Judged<List<T>>> judgedList(Sandbox sandbox, byte[] body, Class<T> type) {
        return judged(
                sandbox, body, KnownFields.ofList(type), (payload, choices) -> reader.readList(payload, type, choices));
    }

    private <T> Uni<Judged<T>> judged(
            Sandbox sandbox, byte[] body, KnownFields known, BiFunction<JsonNode, Choices, Reading<T>> read) {
        return memory.reserving(
                body.length, reserved -> work(body.length, () -> JsonBody.parsePayload(body, known, reserved))
                        .flatMap(json -> judged(sandbox, cost(body, reserved), choices -> read.apply(json, choices))));
    }

    /** A short body may hold thousands of objects, each of which costs as much as a hundred bytes of an ordinary one. */
    private static long cost(byte[] body, BodyMemory reserved) {
        return Math.max(body.length, reserved.bytes() / MEMORY_PER_BYTE);
    }

    private <T> Uni<Judged<T>> judged(Sandbox sandbox, long cost, Function<Choices, Reading<T>> read) {
        return catalogue
                .choices(sandbox)
                .flatMap(choices -> work(cost, () -> read.apply(choices)))
                .flatMap(reading -> catalogue
                        .facts(sandbox, reading.lookups())
                        .flatMap(facts -> work(
                                cost * costOfPatterns(facts),
                                () -> new Judged<>(judge.judge(reading, facts, sandbox.strict()), facts))));
    }

    /** Matching visits each element of an operator's expression for each character of a text. */
    private static int costOfPatterns(Facts facts) {
        int largest = 0;
        for (var list : NAMESPACES) {
            for (var item : facts.items(list)) {
                largest = Math.max(largest, new RegisteredDetail(item).ruleSize());
            }
        }
        return 1 + largest / CHEAP_PATTERN;
    }

    /** Computes here when the input costs little, else on a worker thread; the result always comes back here. */
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
