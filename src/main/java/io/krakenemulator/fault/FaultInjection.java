package io.krakenemulator.fault;

import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.SandboxClocks;
import io.krakenemulator.web.trace.ActingFault;
import io.krakenemulator.web.trace.RequestTrace;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Carries out the fault rules of a sandbox, and the cuts of its exploration of crash points, on its calls. */
@ApplicationScoped
public class FaultInjection {

    private static final Clock REAL_TIME = Clock.systemUTC();

    private final FaultCandidates candidates;
    private final FaultDecision decision;
    private final CrashDecision crashes;
    private final SandboxClocks clocks;

    FaultInjection(FaultCandidates candidates, FaultDecision decision, CrashDecision crashes, SandboxClocks clocks) {
        this.candidates = candidates;
        this.decision = decision;
        this.crashes = crashes;
        this.clocks = clocks;
    }

    /**
     * Completes when the call may do its work, which a fault may delay. Fails if a fault answers the call in place of the work. Does
     * nothing for a sandbox without rules and exploration, and for HEAD, which no client of this interface sends.
     *
     * @param request a call whose operation is known, and whose body is read
     * @param sandbox as the database has it at this moment
     * @param key the credential of the call
     */
    public Uni<Void> inject(RoutingContext request, Sandbox sandbox, String key) {
        var trace = RequestTrace.of(request).orElse(null);
        if (!sandbox.hasFaults() || trace == null || request.request().method() == HttpMethod.HEAD) {
            return Uni.createFrom().voidItem();
        }
        var call = new FaultedCall(request, trace, key);
        return candidates
                .find(sandbox, call)
                .flatMap(rules -> rules.isEmpty()
                        ? Uni.createFrom().<FaultDecision.Fault>nullItem()
                        : decision.decide(sandbox, rules))
                .flatMap(fault -> fault == null
                        ? explore(sandbox, call)
                        : Uni.createFrom().item(fault))
                .flatMap(fault -> fault == null
                        ? Uni.createFrom().voidItem()
                        : announce(trace, fault)
                                .chain(() -> delay(request, fault.latency()))
                                .chain(() -> advanceClock(sandbox, fault.act().advanceClock()))
                                .chain(() -> act(request, trace, call, fault)));
    }

    /** Returns the fault of an exploration of crash points on a call that no rule acts on; a {@code null} item if there is none. */
    private Uni<FaultDecision.Fault> explore(Sandbox sandbox, FaultedCall call) {
        return candidates
                .explores(sandbox)
                .flatMap(explores -> explores
                        ? crashes.decide(sandbox, call)
                        : Uni.createFrom().<FaultPhase>nullItem())
                .map(phase -> phase == null
                        ? null
                        : new FaultDecision.Fault(ActingFault.CRASH_POINT, FaultAct.drop(phase), 0));
    }

    /** Moves the clock for the calls that come after this one, which has read its sandbox before. */
    private Uni<Void> advanceClock(Sandbox sandbox, Duration by) {
        return by == null ? Uni.createFrom().voidItem() : clocks.advance(sandbox.name(), by, REAL_TIME.instant());
    }

    /** Names the fault for the records of the call. The client may leave while the fault delays the call. */
    private static Uni<Void> announce(RequestTrace trace, FaultDecision.Fault fault) {
        var act = fault.act();
        trace.setFault(new ActingFault(
                fault.id(), act.losesAnswer(), act.breaksAnswer(), act.skipsWork(), act.answer() != null));
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> act(
            RoutingContext request, RequestTrace trace, FaultedCall call, FaultDecision.Fault fault) {
        var act = fault.act();
        InjectedFault.set(request, act);
        if (act.skipsWork()) {
            // The work would have named the account for the records of the call.
            trace.setAccount(call.account().supplier(), call.account().number());
        }
        var handler = act.answerHandler();
        if (handler != null) {
            handler.install(request);
        }
        return act.skipsWork()
                ? Uni.createFrom().failure(act.answer() == null ? FaultAnswer.createLost() : act.answer())
                : Uni.createFrom().voidItem();
    }

    /** Waits without a thread. */
    private static Uni<Void> delay(RoutingContext request, long millis) {
        if (millis == 0) {
            return Uni.createFrom().voidItem();
        }
        var context = ((HttpServerRequestInternal) request.request()).context();
        return Uni.createFrom().emitter(waiting -> request.vertx()
                .setTimer(millis, due -> context.runOnContext(now -> waiting.complete(null))));
    }
}
