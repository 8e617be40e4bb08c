package io.krakenemulator.payload;

import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.Choices;
import io.krakenemulator.validation.Lookup;
import io.krakenemulator.validation.ParsedPayload;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.web.ApiFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Validates many bodies at once, each as {@link PayloadValidation} does. The facts of all are found together, and the work
 * spreads over all worker threads.
 */
@ApplicationScoped
public class BatchValidation {

    private static final int TOO_LARGE = 413;

    private final Catalogue catalogue;
    private final PayloadEngine engine;
    private final ValidationMemory memory;
    private final ValidationWorkers workers;

    BatchValidation(Catalogue catalogue, PayloadEngine engine, ValidationMemory memory, ValidationWorkers workers) {
        this.catalogue = catalogue;
        this.engine = engine;
        this.memory = memory;
        this.workers = workers;
    }

    /** A batch and all that its bodies are validated with. */
    private record Batch<T>(Sandbox sandbox, PayloadForm<T> form, BatchMemory reserved) {}

    /**
     * Validates bodies. Fails with {@link MemoryShortage} if there is not enough memory for them at this moment.
     *
     * @return the results, to be closed by the caller
     */
    public <T> Uni<ValidatedBatch<T>> validate(
            Sandbox sandbox, List<byte[]> bodies, PayloadForm<T> form, BatchFactsSource<T> source) {
        return readAll(sandbox, bodies, form, (batch, read) -> runRules(batch, read, source));
    }

    /**
     * Binds bodies without running rules: the results have values, and no problems. Fails with {@link MemoryShortage} like
     * {@link #validate}.
     *
     * @return the results, to be closed by the caller
     */
    public <T> Uni<ValidatedBatch<T>> bind(Sandbox sandbox, List<byte[]> bodies, PayloadForm<T> form) {
        return readAll(sandbox, bodies, form, (batch, read) -> Uni.createFrom()
                .item(read.stream().map(BatchValidation::withoutRules).toList()));
    }

    private static <T> ValidatedBatch.Item<T> withoutRules(ReadBody<T> body) {
        var result =
                body.refusal() == null ? ValidationResult.listAll(body.parsed().value(), body.json(), List.of()) : null;
        return new ValidatedBatch.Item<>(body.json(), result, List.of(), body.refusal());
    }

    private <T> Uni<ValidatedBatch<T>> readAll(
            Sandbox sandbox,
            List<byte[]> bodies,
            PayloadForm<T> form,
            BiFunction<Batch<T>, List<ReadBody<T>>, Uni<List<ValidatedBatch.Item<T>>>> completion) {
        return Uni.createFrom().deferred(() -> {
            var batch = new Batch<>(sandbox, form, new BatchMemory());
            return catalogue
                    .choices(sandbox)
                    .flatMap(choices -> workers.runInSlices(bodies, slice -> read(batch, slice, choices)))
                    .flatMap(read -> completion.apply(batch, read))
                    .map(items -> new ValidatedBatch<>(items, batch.reserved()))
                    .onFailure()
                    .invoke(batch.reserved()::close)
                    .onCancellation()
                    .invoke(batch.reserved()::close);
        });
    }

    /** Returns the values to look up for all payloads of a batch. */
    public static Map<Lookup, Set<String>> lookups(List<? extends ParsedPayload<?>> payloads) {
        var all = new EnumMap<Lookup, Set<String>>(Lookup.class);
        payloads.forEach(payload -> payload.lookups()
                .forEach((kind, values) ->
                        all.computeIfAbsent(kind, absent -> new HashSet<>()).addAll(values)));
        return all;
    }

    private <T> List<ReadBody<T>> read(Batch<T> batch, List<byte[]> bodies, Choices choices) {
        int length = bodies.stream().mapToInt(body -> body.length).sum();
        try {
            var reserved = batch.reserved().add(memory.reserve(length));
            return bodies.stream()
                    .map(body -> engine.read(batch.sandbox(), body, batch.form(), choices, reserved))
                    .toList();
        } catch (ApiFailure refused) {
            if (refused.status() == TOO_LARGE && bodies.size() == 1) {
                return List.of(new ReadBody<>(null, null, refused));
            }
            throw new MemoryShortage();
        }
    }

    private <T> Uni<List<ValidatedBatch.Item<T>>> runRules(
            Batch<T> batch, List<ReadBody<T>> bodies, BatchFactsSource<T> source) {
        var parsed =
                bodies.stream().map(ReadBody::parsed).filter(Objects::nonNull).toList();
        return source.find(batch.sandbox(), parsed)
                .flatMap(facts -> workers.runInSlices(bodies, slice -> slice.stream()
                        .map(body -> engine.complete(batch.sandbox(), body, facts))
                        .toList()));
    }
}
