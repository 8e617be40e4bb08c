package io.krakenemulator.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.lifecycle.SandboxForm;
import io.krakenemulator.lifecycle.SandboxLifecycle;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** What operators ask about sandboxes, and do to them. */
@ApplicationScoped
class SandboxAdministration {

    private static final Clock REAL_TIME = Clock.systemUTC();

    private final Sandboxes sandboxes;
    private final AccountCounts accountCounts;
    private final CreateSandbox createSandbox;
    private final SandboxLifecycle lifecycle;

    SandboxAdministration(
            Sandboxes sandboxes, AccountCounts accountCounts, CreateSandbox createSandbox, SandboxLifecycle lifecycle) {
        this.sandboxes = sandboxes;
        this.accountCounts = accountCounts;
        this.createSandbox = createSandbox;
        this.lifecycle = lifecycle;
    }

    /** All sandboxes, by name. */
    @WithSession
    Uni<List<SandboxView>> all() {
        return sandboxes.all().flatMap(this::views);
    }

    /** One sandbox; a failure with status 404 when there is none of that name. */
    @WithSession
    Uni<SandboxView> one(String name) {
        return sandbox(name).flatMap(sandbox -> views(List.of(sandbox))).map(views -> views.get(0));
    }

    /** Creates a sandbox. */
    Uni<SandboxView> create(byte[] body) {
        return createSandbox.create(body).flatMap(this::one);
    }

    /** Takes a sandbox away with all that is in it. */
    @WithTransaction
    Uni<Void> remove(String name) {
        return sandboxes
                .lock(name)
                .onItem()
                .ifNull()
                .failWith(ControlError::sandboxNotFound)
                .flatMap(sandboxes::remove);
    }

    /** Sets the present reference data and clock of a sandbox as the baseline that its resets return to. */
    Uni<SandboxView> setBaseline(String name) {
        return lifecycle
                .setBaseline(name)
                .onItem()
                .ifNull()
                .failWith(ControlError::sandboxNotFound)
                .flatMap(sandbox -> one(name));
    }

    /** Brings a sandbox back to its baseline, with nothing in it. */
    Uni<SandboxView> reset(String name) {
        return lifecycle
                .reset(name)
                .onItem()
                .ifNull()
                .failWith(ControlError::sandboxNotFound)
                .flatMap(created -> one(name));
    }

    /** Sets a sandbox's clock, or moves it forward. */
    Uni<ClockView> setClock(String name, byte[] body) {
        var setting = ControlError.read(
                body, ClockSetting.SHAPE, "clock_failed_validation", "Could not validate the clock's setting.");
        return sandbox(name)
                .flatMap(sandbox -> set(sandbox, setting))
                .chain(() -> sandbox(name))
                .map(ClockView::of);
    }

    private Uni<Void> set(Sandbox sandbox, ObjectNode setting) {
        var step = ClockSetting.advance(setting);
        if (step == null) {
            return sandboxes.setClock(sandbox.name(), SandboxForm.clock(setting, REAL_TIME));
        }
        if (!SandboxForm.canShow(sandbox.now().plus(step))) {
            throw ControlError.of(
                    400,
                    "clock_failed_validation",
                    "Could not validate the clock's setting.",
                    List.of(new Problem(Attr.ROOT.field("advance"), "invalid", "leads beyond the year 9999")));
        }
        return sandboxes.advanceClock(sandbox.name(), step, REAL_TIME.instant());
    }

    /** The sandbox of that name; a failure with status 404 when there is none. */
    @WithSession
    Uni<Sandbox> sandbox(String name) {
        return sandboxes.byName(name).onItem().ifNull().failWith(ControlError::sandboxNotFound);
    }

    private Uni<List<SandboxView>> views(List<Sandbox> found) {
        return sandboxes.apiKeys(found).flatMap(keys -> sandboxes
                .baselines(found)
                .flatMap(baselines -> accountCounts.of(found).map(counts -> found.stream()
                        .map(sandbox -> SandboxView.of(
                                sandbox,
                                keys.getOrDefault(sandbox.id(), List.of()),
                                baselines.get(sandbox.id()),
                                counts.getOrDefault(sandbox.id(), AccountsView.NONE)))
                        .toList())));
    }
}
