package io.krakenemulator.payload;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.ParsedPayload;
import io.krakenemulator.web.RequestPayload;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Validates a body as {@link PayloadValidation} does, and then explains its problems. It always works on a worker thread,
 * because an explanation runs rules many times.
 */
@ApplicationScoped
public class PayloadExplanation {

    /** The problems that are explained. */
    public static final int MOST_PROBLEMS = 100;

    private final Catalogue catalogue;
    private final PayloadEngine engine;
    private final ValidationMemory memory;
    private final ValidationWorkers workers;

    PayloadExplanation(Catalogue catalogue, PayloadEngine engine, ValidationMemory memory, ValidationWorkers workers) {
        this.catalogue = catalogue;
        this.engine = engine;
        this.memory = memory;
        this.workers = workers;
    }

    /** Explains the first problems of a body. Fails with 400 {@code parse_error} if it is not JSON. */
    public <T> Uni<ExplainedPayload<T>> explain(
            Sandbox sandbox, byte[] body, PayloadForm<T> form, BatchFactsSource<T> source) {
        return memory.withMemory(body.length, reserved -> catalogue
                .choices(sandbox)
                .flatMap(choices -> workers.run(() -> {
                    JsonNode json = RequestPayload.parse(body, form.known(), reserved);
                    return form.reading().read(engine.explainingReaderFor(sandbox), json, choices);
                }))
                .flatMap(parsed -> source.find(sandbox, List.of(parsed))
                        .flatMap(facts -> workers.run(() -> explain(sandbox, form, parsed, facts)))));
    }

    private <T> ExplainedPayload<T> explain(
            Sandbox sandbox, PayloadForm<T> form, ParsedPayload<T> parsed, BatchFacts<T> facts) {
        var result = facts.completion().apply(engine.runRules(sandbox, parsed, facts.facts()));
        var problems = result.problems().subList(0, Math.min(result.problems().size(), MOST_PROBLEMS));
        return new ExplainedPayload<>(
                result,
                facts.facts(),
                engine.explainerFor(sandbox).explain(parsed, form.type(), form.isList(), facts.facts(), problems));
    }
}
