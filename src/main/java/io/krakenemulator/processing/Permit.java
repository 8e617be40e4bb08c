package io.krakenemulator.processing;

import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.web.ApiFailure;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * The leave to process one account, from the taking of a slot to its return. It ends early when its client has gone or its
 * slot is lost; work then stops where it waits, and is finished where it does not.
 */
public final class Permit {

    private final UUID token = UUID.randomUUID();
    private final Sandbox sandbox;
    private final Job job;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final Room.Place hand;

    private Room.Place worker;
    private Room.Place waiting;
    private volatile int slot;
    private volatile ProcessingSettings settings;

    /** @param hand the place of whoever has given the work, left while it waits; {@code null} when a client asks for it */
    Permit(Sandbox sandbox, Job job, Room.Place hand) {
        this.sandbox = sandbox;
        this.job = job;
        this.hand = hand;
    }

    /** What tells this work from any other, for whatever else it leases. */
    public UUID token() {
        return token;
    }

    public Job job() {
        return job;
    }

    /** The sandbox as it was when the permit was asked for. */
    public Sandbox sandbox() {
        return sandbox;
    }

    void took(int slot) {
        this.slot = slot;
    }

    /** The slot that the work is done in, of those of its sandbox. */
    public int slot() {
        return slot;
    }

    void applies(ProcessingSettings settings) {
        this.settings = settings;
    }

    /** The settings that held when the slot was asked for. */
    ProcessingSettings settings() {
        return settings;
    }

    /** Whether a client waits for an answer. */
    boolean isCalledFor() {
        return hand == null;
    }

    /** Whether its work is to wait, as the settings have it, before it is done. */
    public boolean letsWorkWait() {
        return settings.letWorkWait();
    }

    /** Counts among this replica's work, where there is room. */
    boolean enters(Room workers) {
        worker = workers.enter();
        return worker != null;
    }

    /** Counts among the work that waits on this replica, where there is room; or is not going to wait. */
    boolean mayWaitIn(Room waiters) {
        if (!letsWorkWait()) {
            return true;
        }
        waiting = waiters.enter();
        return waiting != null;
    }

    /** Makes room while it waits. */
    void stepsOut() {
        worker.leave();
        if (hand != null) {
            hand.leave();
        }
    }

    /** Completes when there is room to go on. Whoever holds a worker's place never waits for a hand. */
    CompletableFuture<Void> comesBack() {
        var back = hand == null ? worker.comeBack() : hand.comeBack().thenCompose(nothing -> worker.comeBack());
        return back.thenRun(waiting::leave);
    }

    /** Makes room for good. */
    void leaves() {
        worker.leave();
        if (waiting != null) {
            waiting.leave();
        }
    }

    /** Ends it because nobody waits for its outcome any more. */
    void abandon() {
        end.completeExceptionally(ApiFailure.of(503, "abandoned", "The client has gone."));
    }

    /** Ends it because its slot has gone to others. */
    void lose() {
        end.completeExceptionally(ApiFailure.of(
                        503,
                        "service_unavailable",
                        "The emulator could not go on with this account. Try again shortly.")
                .with("Retry-After", "1"));
    }

    /** What is being waited for, or the failure that it will not come because the permit has ended. */
    CompletableFuture<Void> orEnd(CompletableFuture<Void> awaited) {
        end.whenComplete((nothing, cause) -> awaited.completeExceptionally(cause));
        return awaited;
    }
}
