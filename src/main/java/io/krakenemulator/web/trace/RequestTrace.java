package io.krakenemulator.web.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.coverage.RuleCoverage;
import io.krakenemulator.journal.CallJournal;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.web.AccountName;
import io.vertx.core.Vertx;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The facts of one request for its access line and its metrics: never a key, and of a body only supplier and number of its
 * account. Each step of the request adds its own.
 */
public final class RequestTrace {

    private static final String KEY = RequestTrace.class.getName();

    /** More codes would make a line long and say little. */
    private static final int MOST_CODES = 20;

    private static final Clock REAL_TIME = Clock.systemUTC();

    private final long began = System.nanoTime();
    private final Instant beganAt = REAL_TIME.instant();
    private final RuleCoverage coverage;
    private final CallJournal journal;
    private final RoutingContext request;
    private final String requestId;
    private final Map<String, Integer> codes = new LinkedHashMap<>();

    private final AtomicBoolean recorded = new AtomicBoolean();
    private final AtomicBoolean hasAnswer = new AtomicBoolean();

    private volatile String operation;
    private volatile Sandbox callingSandbox;
    private volatile Sandbox tokenSandbox;
    private volatile String namedSandbox;
    private volatile String supplier;
    private volatile String number;
    private volatile RequestSpan span;
    private volatile ActingFault fault;
    private volatile AnswerCopy answer;

    private RequestTrace(
            RuleCoverage coverage, CallJournal journal, RoutingContext request, String requestId, String operation) {
        this.coverage = coverage;
        this.journal = journal;
        this.request = request;
        this.requestId = requestId;
        this.operation = operation;
    }

    /**
     * Begins the trace of a request.
     *
     * @param coverage counts the codes of the answer
     * @param journal tells whether the answer is copied for it
     */
    static RequestTrace begin(RuleCoverage coverage, CallJournal journal, RoutingContext context, String requestId) {
        var trace = new RequestTrace(
                coverage,
                journal,
                context,
                requestId,
                Operations.ofPath(context.request().path()));
        ((HttpServerRequestInternal) context.request()).context().putLocal(KEY, trace);
        return trace;
    }

    /** Returns the trace of the request that this code works on; empty in work that no request waits for. */
    public static Optional<RequestTrace> current() {
        return Vertx.currentContext() instanceof ContextInternal context
                ? Optional.ofNullable(context.getLocal(KEY))
                : Optional.empty();
    }

    /** Returns the trace of a request. */
    public static Optional<RequestTrace> of(RoutingContext context) {
        return Optional.ofNullable(
                ((HttpServerRequestInternal) context.request()).context().getLocal(KEY));
    }

    /** Returns whether the trace is not recorded yet, and from now on is. */
    boolean beginRecording() {
        return recorded.compareAndSet(false, true);
    }

    /** The answer begins to be written. */
    void beginAnswer() {
        if (!recorded.get() && hasAnswer.compareAndSet(false, true)) {
            journal.beginAnswer();
        }
    }

    /** The request is recorded. */
    void endAnswer() {
        if (hasAnswer.get()) {
            journal.endAnswer();
        }
    }

    void setSpan(RequestSpan span) {
        this.span = span;
    }

    /** Sets the operation by the resource method that was called, or refused the media types of the request. */
    public void setOperation(Class<?> resource, String method) {
        operation = Operations.find(resource, method);
    }

    /** Sets the fault rule that acts on the call. */
    public void setFault(ActingFault fault) {
        this.fault = fault;
    }

    /** Sets the sandbox that the credentials select. */
    public void setCallingSandbox(Sandbox sandbox) {
        callingSandbox = sandbox;
        if (answer == null && journal.settings(sandbox).bodies()) {
            answer = AnswerCopy.install(request, CallJournal.LONGEST_BODY);
        }
    }

    /** Sets the sandbox that the call asks a token for. */
    public void setTokenSandbox(Sandbox sandbox) {
        tokenSandbox = sandbox;
    }

    /** Returns the sandbox that the call belongs to; {@code null} if there is none. */
    Sandbox calledSandbox() {
        return callingSandbox == null ? tokenSandbox : callingSandbox;
    }

    /** Sets the names in the address of a request; {@code null} for those that it does not have. */
    void setAddress(String sandbox, String supplier, String number) {
        namedSandbox = sandbox;
        this.supplier = supplier;
        this.number = number;
    }

    /** Sets the names of the account that the address or the body names; {@code null} for those that are missing. */
    public void setAccount(String supplier, String number) {
        this.supplier = supplier;
        this.number = number;
    }

    /** Sets the account that a body names, in whatever spelling. */
    public void setAccountOf(JsonNode body) {
        var account = body.path("payload").isObject() ? body.path("payload") : body;
        supplier = AccountName.supplier(account).orElse(supplier);
        number = AccountName.number(account).orElse(number);
    }

    /**
     * Adds the codes of an answer that refuses the call. The codes of a sandbox's call are counted for the sandbox.
     *
     * @param more the number of problems with each code
     */
    public void addCodes(Map<String, Integer> more) {
        synchronized (codes) {
            more.forEach((code, count) -> {
                if (codes.size() < MOST_CODES || codes.containsKey(code)) {
                    codes.merge(code, count, Integer::sum);
                }
            });
        }
        if (callingSandbox != null) {
            coverage.count(callingSandbox, operation, more, supplier, number);
        }
    }

    /** Returns the number of problems with each code of the answer, up to 20 codes. */
    Map<String, Integer> codes() {
        synchronized (codes) {
            return new LinkedHashMap<>(codes);
        }
    }

    /** Returns the length of the answer's body; {@code null} if it was not copied. */
    Integer answerLength() {
        return answer == null ? null : answer.length();
    }

    /** Returns the beginning of the answer's body; {@code null} if it was not copied. */
    byte[] answerBody() {
        return answer == null ? null : answer.bytes();
    }

    String requestId() {
        return requestId;
    }

    /** Returns the name of the operation in its OpenAPI document; {@code none} before a resource is chosen. */
    public String operation() {
        return operation;
    }

    /** Returns the name of the sandbox of the credentials; {@code null} if there is none. */
    String callingSandbox() {
        return callingSandbox == null ? null : callingSandbox.name();
    }

    /** Returns the name of the sandbox of the credentials or of the address. */
    String sandbox() {
        return callingSandbox == null ? namedSandbox : callingSandbox.name();
    }

    /** Returns the import supplier of the address or of the body; {@code null} if none is known. */
    public String supplier() {
        return supplier;
    }

    /** Returns the external account number of the address or of the body; {@code null} if none is known. */
    public String number() {
        return number;
    }

    /** Returns the fault rule that acts on the call; {@code null} if there is none. */
    ActingFault fault() {
        return fault;
    }

    /** Returns whether the client gets no answer, although one is written. */
    boolean isAnswerLost() {
        return fault != null && fault.losesAnswer();
    }

    /** Returns the span that is exported for the request; {@code null} if there is none. */
    RequestSpan span() {
        return span;
    }

    /** Returns when the request began, by the real clock. */
    Instant beganAt() {
        return beganAt;
    }

    /** Returns the nanoseconds since the request began. */
    long age() {
        return System.nanoTime() - began;
    }
}
