package io.krakenemulator.admin.explain;

import io.krakenemulator.admin.SandboxLookup;
import io.krakenemulator.admin.cohort.CheckedPayload;
import io.krakenemulator.admin.cohort.CheckedPayloads;
import io.krakenemulator.catalogue.KnownValues;
import io.krakenemulator.cohort.PayloadName;
import io.krakenemulator.payload.PayloadExplanation;
import io.krakenemulator.payload.ValidationWorkers;
import io.krakenemulator.sandbox.Sandbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Explains one payload against a sandbox. */
@ApplicationScoped
class ExplainCall {

    private final SandboxLookup sandboxes;
    private final CheckedPayloads payloads;
    private final PayloadExplanation explanation;
    private final KnownValues known;
    private final ValidationWorkers workers;
    private final ExplanationViews views;

    ExplainCall(
            SandboxLookup sandboxes,
            CheckedPayloads payloads,
            PayloadExplanation explanation,
            KnownValues known,
            ValidationWorkers workers,
            ExplanationViews views) {
        this.sandboxes = sandboxes;
        this.payloads = payloads;
        this.explanation = explanation;
        this.known = known;
        this.workers = workers;
        this.views = views;
    }

    /** Returns the explanation of a payload of that kind. */
    Uni<ExplanationView> explain(String sandbox, PayloadName kind, byte[] body) {
        return sandboxes.require(sandbox).flatMap(found -> explain(found, payloads.of(kind), body));
    }

    private <T> Uni<ExplanationView> explain(Sandbox sandbox, CheckedPayload<T> payload, byte[] body) {
        return explanation
                .explain(sandbox, body, payload.form(), payload.facts())
                .flatMap(explained ->
                        known.of(sandbox).flatMap(values -> workers.run(() -> views.render(explained, values))));
    }
}
