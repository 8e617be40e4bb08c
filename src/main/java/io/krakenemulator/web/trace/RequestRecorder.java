package io.krakenemulator.web.trace;

import io.krakenemulator.coverage.RuleCoverage;
import io.krakenemulator.journal.CallFacts;
import io.krakenemulator.web.RequestBodies;
import io.krakenemulator.web.connection.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Begins the trace of each request, and records it when the answer is complete or the client has gone. */
@ApplicationScoped
class RequestRecorder {

    /** After the step that prepares the shutdown, and before all that may answer. */
    private static final int PRIORITY = 900;

    private final AccessLog log;
    private final RequestMeters meters;
    private final TraceExport export;
    private final RuleCoverage coverage;
    private final CallFacts facts;

    RequestRecorder(AccessLog log, RequestMeters meters, TraceExport export, RuleCoverage coverage, CallFacts facts) {
        this.log = log;
        this.meters = meters;
        this.export = export;
        this.coverage = coverage;
        this.facts = facts;
    }

    void beforeRoutes(@Observes Filters filters) {
        filters.register(this::begin, PRIORITY);
    }

    private void begin(RoutingContext context) {
        var trace = RequestTrace.begin(coverage, context, context.request().getHeader(RequestId.HEADER));
        export.current().ifPresent(span -> {
            trace.setSpan(span);
            context.addHeadersEndHandler(
                    written -> span.describe(context.request().method().name(), trace));
        });
        context.addEndHandler(ended -> record(context, trace));
        if (trace.operation().equals(Operations.GRAPHQL)) {
            // The library puts its own handler in the place of the one above.
            context.addBodyEndHandler(ended -> record(context, trace));
        }
        context.next();
    }

    private void record(RoutingContext context, RequestTrace trace) {
        if (!trace.beginRecording()) {
            return;
        }
        boolean isAnswered = context.response().headWritten() && !trace.isAnswerLost();
        int status = isAnswered ? context.response().getStatusCode() : 0;
        log.write(trace, status);
        meters.record(trace, status == 0 ? RequestMeters.NO_ANSWER : String.valueOf(status));
        addFact(context, trace, isAnswered);
    }

    /** A call whose answer a fault drops has the status that the client would have got. */
    private void addFact(RoutingContext context, RequestTrace trace, boolean isAnswered) {
        var sandbox = trace.calledSandbox();
        if (sandbox == null) {
            return;
        }
        var fault = trace.fault();
        boolean isReplaced = fault != null && fault.replacesWork();
        boolean isDecided = isReplaced ? fault.decides() : isAnswered || trace.isAnswerLost();
        facts.add(
                sandbox,
                new CallFacts.Call(
                        trace.beganAt(),
                        trace.operation(),
                        trace.supplier(),
                        trace.number(),
                        isDecided ? context.response().getStatusCode() : 0,
                        isAnswered && (fault == null || !fault.breaksAnswer()),
                        isReplaced,
                        RequestBodies.find(context)));
    }
}
