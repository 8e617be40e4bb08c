package io.krakenemulator.fault;

import io.krakenemulator.validation.reference.VendorOutcome;
import io.vertx.core.Vertx;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/**
 * The part of a fault that the service of the call carries out.
 *
 * @param vendor the outcome of the question to the payment vendor; {@code null} for the usual one
 * @param processFailsAfter how long processing works before it fails; {@code null} if it does not fail
 */
public record InjectedFault(VendorOutcome vendor, Duration processFailsAfter) {

    private static final String KEY = InjectedFault.class.getName();

    /** Returns the fault of the request that this code works on; empty in work that no request waits for. */
    public static Optional<InjectedFault> current() {
        return Vertx.currentContext() instanceof ContextInternal context
                ? Optional.ofNullable(context.getLocal(KEY))
                : Optional.empty();
    }

    /** Stores the fault of a request, if a service carries out any of it. */
    static void set(RoutingContext request, FaultAct act) {
        if (act.vendor() != null || act.processFailsAfter() != null) {
            ((HttpServerRequestInternal) request.request())
                    .context()
                    .putLocal(KEY, new InjectedFault(act.vendor(), act.processFailsAfter()));
        }
    }
}
