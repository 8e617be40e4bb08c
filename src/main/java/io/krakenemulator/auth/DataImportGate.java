package io.krakenemulator.auth;

import io.krakenemulator.auth.CredentialsRejected.Reason;
import io.krakenemulator.fault.FaultInjection;
import io.krakenemulator.sandbox.ExpectedSandbox;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.web.ApiFailure;
import io.krakenemulator.web.Gate;
import io.krakenemulator.web.StrictAddress;
import io.krakenemulator.web.trace.RequestTrace;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Admits requests to the data-import interface if their credentials select a sandbox. The gate runs before the body is
 * read and before a resource is chosen. So an unknown caller learns nothing of paths, methods or errors in a body.
 */
@ApplicationScoped
public class DataImportGate implements Gate {

    private static final Pattern GUARDED = Pattern.compile("/+v[12]/+data-import(/.*)?", Pattern.DOTALL);

    private static final String SANDBOX = DataImportGate.class.getName();

    private final Authenticator authenticator;
    private final Caller caller;
    private final CurrentVertxRequest current;
    private final FaultInjection faults;

    DataImportGate(Authenticator authenticator, Caller caller, CurrentVertxRequest current, FaultInjection faults) {
        this.authenticator = authenticator;
        this.caller = caller;
        this.current = current;
        this.faults = faults;
    }

    @Override
    public boolean guards(String path) {
        return GUARDED.matcher(path).matches();
    }

    @Override
    public Uni<Void> admit(RoutingContext request) {
        var remembered = DeferredCheck.admits(request) ? authenticator.findRemembered(credentials(request)) : null;
        if (remembered != null && !remembered.sandbox().hasFaults()) {
            select(request, remembered);
            return Uni.createFrom().voidItem();
        }
        return authenticate(request)
                .invoke(sandbox -> select(request, ExpectedSandbox.ofThisMoment(sandbox)))
                .replaceWithVoid();
    }

    private static void select(RoutingContext request, ExpectedSandbox selected) {
        request.put(SANDBOX, selected);
        trace(request, selected.sandbox());
    }

    private static void trace(RoutingContext request, Sandbox sandbox) {
        RequestTrace.of(request).ifPresent(trace -> trace.setCallingSandbox(sandbox));
    }

    private Uni<Sandbox> authenticate(RoutingContext request) {
        return authenticator
                .byHeaders(credentials(request))
                .onFailure(CredentialsRejected.class)
                .transform(failure -> answer(failure.reason()))
                // A remembered key may select another sandbox by now.
                .invoke(sandbox -> trace(request, sandbox))
                .invoke(sandbox -> checkAddress(sandbox, request));
    }

    private static List<String> credentials(RoutingContext request) {
        return request.request().headers().getAll(HttpHeaders.AUTHORIZATION);
    }

    private static void checkAddress(Sandbox sandbox, RoutingContext request) {
        if (sandbox.isStrict()) {
            StrictAddress.check(request);
        }
    }

    /** Tells the {@link Caller} its sandbox. Refuses a guarded request that did not pass the gate. */
    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
    public void introduce(ContainerRequestContext request) {
        RoutingContext admitted = current.getCurrent();
        ExpectedSandbox sandbox = admitted.get(SANDBOX);
        if (sandbox != null) {
            // A deferred call learns only from its statement that the sandbox has fault rules by now.
            caller.setSandbox(sandbox, () -> authenticate(admitted).call(present -> carryOutFaults(admitted, present)));
        } else if (guards("/" + request.getUriInfo().getPath())) {
            throw answer(Reason.NOT_PROVIDED);
        }
    }

    /** Carries out the fault rules of a sandbox that has any, once the operation of the call is known. */
    @ServerRequestFilter(priority = Priorities.USER + 1)
    public void injectFaults() {
        RoutingContext admitted = current.getCurrent();
        ExpectedSandbox expected = admitted.get(SANDBOX);
        if (expected != null && expected.sandbox().hasFaults()) {
            var call = CurrentRequestManager.get();
            call.suspend();
            carryOutFaults(admitted, expected.sandbox())
                    .subscribe()
                    .with(done -> call.resume(), failure -> call.resume(failure));
        }
    }

    private Uni<Void> carryOutFaults(RoutingContext request, Sandbox sandbox) {
        return sandbox.hasFaults()
                ? faults.inject(
                        request,
                        sandbox,
                        AuthorizationHeader.read(credentials(request)).credential())
                : Uni.createFrom().voidItem();
    }

    static ApiFailure answer(Reason reason) {
        var failure = ApiFailure.of(reason.status(), reason.code(), reason.detail());
        return reason.status() == 401 ? failure.with(HttpHeaders.WWW_AUTHENTICATE, "Token") : failure;
    }
}
