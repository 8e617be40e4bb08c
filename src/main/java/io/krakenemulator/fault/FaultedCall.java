package io.krakenemulator.fault;

import io.krakenemulator.web.RequestBodies;
import io.krakenemulator.web.trace.RequestTrace;
import io.vertx.ext.web.RoutingContext;

/** A call as fault rules see it. The account is looked for only if a rule depends on it. */
final class FaultedCall {

    /** The header by which a test asks for the rules of that name. */
    static final String HEADER = "X-Emulator-Fault";

    private final RoutingContext request;
    private final RequestTrace trace;
    private final String key;
    private NamedAccount account;

    FaultedCall(RoutingContext request, RequestTrace trace, String key) {
        this.request = request;
        this.trace = trace;
        this.key = key;
    }

    String operation() {
        return trace.operation();
    }

    /** Returns the API key of the call; a token stands for itself and equals no key. */
    String key() {
        return key;
    }

    String faultName() {
        return request.request().getHeader(HEADER);
    }

    /** Returns the body of the call; {@code null} if it has none. */
    byte[] body() {
        return RequestBodies.find(request);
    }

    /** Returns the account that the address or the body names. */
    NamedAccount account() {
        if (account == null) {
            account = trace.supplier() != null || trace.number() != null
                    ? new NamedAccount(trace.supplier(), trace.number())
                    : NamedAccount.read(RequestBodies.bytes(request));
        }
        return account;
    }
}
