package io.krakenemulator.web.trace;

import io.krakenemulator.coverage.RuleCoverage;
import io.krakenemulator.journal.CallJournal;
import io.krakenemulator.sandbox.KeyFingerprint;
import io.krakenemulator.web.RequestBodies;
import io.krakenemulator.web.connection.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.regex.Pattern;

/** Begins the trace of each request, and records it when the answer is complete or the client has gone. */
@ApplicationScoped
class RequestRecorder {

    /** After the step that prepares the shutdown, and before all that may answer. */
    private static final int PRIORITY = 900;

    /** The control API, and what probes and monitoring call. */
    private static final Pattern OWN_PATHS = Pattern.compile("/(?:emulator|q)(?:/.*)?", Pattern.DOTALL);

    private static final Set<String> OWN_PAGES = Set.of("start", "docs", "openapi");

    private final AccessLog log;
    private final RequestMeters meters;
    private final TraceExport export;
    private final RuleCoverage coverage;
    private final CallJournal journal;

    RequestRecorder(
            AccessLog log, RequestMeters meters, TraceExport export, RuleCoverage coverage, CallJournal journal) {
        this.log = log;
        this.meters = meters;
        this.export = export;
        this.coverage = coverage;
        this.journal = journal;
    }

    void beforeRoutes(@Observes Filters filters) {
        filters.register(this::begin, PRIORITY);
    }

    private void begin(RoutingContext context) {
        var trace =
                RequestTrace.begin(coverage, journal, context, context.request().getHeader(RequestId.HEADER));
        export.current().ifPresent(span -> {
            trace.setSpan(span);
            context.addHeadersEndHandler(
                    written -> span.describe(context.request().method().name(), trace));
        });
        context.addHeadersEndHandler(written -> trace.beginAnswer());
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
        try {
            addToJournal(context, trace, isAnswered);
        } finally {
            trace.endAnswer();
        }
    }

    /**
     * Adds a call of a sandbox, and a request that looks like one. A call whose answer a fault drops has the status that the client
     * would have got.
     */
    private void addToJournal(RoutingContext context, RequestTrace trace, boolean isAnswered) {
        var sandbox = trace.calledSandbox();
        if (sandbox == null && !isForImport(context.request().path(), trace)) {
            return;
        }
        var fault = trace.fault();
        boolean isReplaced = fault != null && fault.replacesWork();
        boolean isDecided = context.response().headWritten() && (!isReplaced || fault.decides());
        boolean isComplete = isAnswered && (fault == null || !fault.breaksAnswer());
        int status = context.response().getStatusCode();
        journal.add(
                sandbox,
                new CallJournal.Call(
                        trace.beganAt(),
                        trace.operation(),
                        context.request().method().name(),
                        context.request().path(),
                        trace.supplier(),
                        trace.number(),
                        KeyFingerprint.ofHeader(context.request().getHeader(HttpHeaders.AUTHORIZATION)),
                        isDecided ? status : 0,
                        isComplete ? status : 0,
                        isReplaced,
                        trace.age(),
                        trace.codes(),
                        fault == null ? null : fault.id(),
                        trace.requestId(),
                        RequestBodies.find(context),
                        trace.answerBody(),
                        trace.answerLength()));
    }

    /** Returns whether a request without a sandbox may have been meant for the emulated interface. */
    private static boolean isForImport(String path, RequestTrace trace) {
        return path != null && !OWN_PATHS.matcher(path).matches() && !OWN_PAGES.contains(trace.operation());
    }
}
