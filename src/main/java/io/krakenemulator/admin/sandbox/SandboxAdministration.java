package io.krakenemulator.admin.sandbox;

import io.krakenemulator.admin.BodyRejected;
import io.krakenemulator.admin.ControlBodies;
import io.krakenemulator.admin.ControlError;
import io.krakenemulator.admin.SandboxLookup;
import io.krakenemulator.lifecycle.ClockAdvance;
import io.krakenemulator.lifecycle.ClockChange;
import io.krakenemulator.lifecycle.ClockSetting;
import io.krakenemulator.lifecycle.SandboxLifecycle;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.SandboxClocks;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.validation.ShapeCheck;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Shows and changes sandboxes. */
@ApplicationScoped
class SandboxAdministration {

    private static final Clock REAL_TIME = Clock.systemUTC();

    private final ControlBodies bodies;
    private final SandboxLookup lookup;
    private final Sandboxes sandboxes;
    private final SandboxClocks clocks;
    private final SandboxViews views;
    private final CreateSandbox createSandbox;
    private final SandboxLifecycle lifecycle;

    SandboxAdministration(
            ControlBodies bodies,
            SandboxLookup lookup,
            Sandboxes sandboxes,
            SandboxClocks clocks,
            SandboxViews views,
            CreateSandbox createSandbox,
            SandboxLifecycle lifecycle) {
        this.bodies = bodies;
        this.lookup = lookup;
        this.sandboxes = sandboxes;
        this.clocks = clocks;
        this.views = views;
        this.createSandbox = createSandbox;
        this.lifecycle = lifecycle;
    }

    /** Returns all sandboxes, by name. */
    @WithSession
    Uni<List<SandboxView>> all() {
        return sandboxes.findAll().flatMap(views::of);
    }

    /** Returns one sandbox; fails with 404 if there is none of that name. */
    @WithSession
    Uni<SandboxView> one(String name) {
        return lookup.require(name)
                .flatMap(sandbox -> views.of(List.of(sandbox)))
                .map(one -> one.get(0));
    }

    /** Creates a sandbox. */
    Uni<SandboxView> create(byte[] body) {
        return createSandbox.create(body).flatMap(this::one);
    }

    /** Removes a sandbox with its data. */
    @WithTransaction
    Uni<Void> remove(String name) {
        return requireFound(sandboxes.lock(name)).flatMap(sandboxes::remove);
    }

    /** Sets the present reference data and clock of a sandbox as the baseline that its resets return to. */
    Uni<SandboxView> setBaseline(String name) {
        return requireFound(lifecycle.setBaseline(name)).flatMap(sandbox -> one(name));
    }

    /** Returns a sandbox to its baseline, without accounts. */
    Uni<SandboxView> reset(String name) {
        return requireFound(lifecycle.reset(name)).flatMap(created -> one(name));
    }

    private static Uni<Sandbox> requireFound(Uni<Sandbox> found) {
        return found.onItem().ifNull().failWith(ControlError::sandboxNotFound);
    }

    /** Sets a sandbox's clock, or moves it forward. */
    Uni<ClockView> setClock(String name, byte[] body) {
        var change = bodies.read(body, ClockChange.class, BodyRejected.CLOCK).value();
        return lookup.require(name)
                .flatMap(sandbox -> change(sandbox, change))
                .chain(() -> lookup.require(name))
                .map(ClockView::of);
    }

    private Uni<Void> change(Sandbox sandbox, ClockChange change) {
        if (change instanceof ClockAdvance step) {
            return advance(sandbox, step);
        }
        var setting = (ClockSetting) change;
        return clocks.set(sandbox.name(), setting.createClock(REAL_TIME.instant()));
    }

    private Uni<Void> advance(Sandbox sandbox, ClockAdvance step) {
        if (!ClockSetting.isInCalendar(sandbox.now().plus(step.advance()))) {
            throw BodyRejected.CLOCK.of("advance", ShapeCheck.INVALID, "leads beyond the year 9999");
        }
        return clocks.advance(sandbox.name(), step.advance(), REAL_TIME.instant());
    }
}
