package io.krakenemulator.processing;

import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.web.ApiFailure;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * The right to process one account, from the taking of a slot to its return. It ends early when its client has gone or its
 * slot is lost; work then stops where it waits, and is finished where it does not.
 */
public final class ProcessingLease {

    private final UUID token = UUID.randomUUID();
    private final Sandbox sandbox;
    private final Job job;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final Bulkhead.Permit workerSlot;

    private Bulkhead.Permit permit;
    private Bulkhead.Permit waitingPermit;
    private volatile int slot;
    private volatile ProcessingSettings settings;

    /** @param workerSlot the worker slot of scheduled work, released while the work waits; {@code null} for the work of a call */
    ProcessingLease(Sandbox sandbox, Job job, Bulkhead.Permit workerSlot) {
        this.sandbox = sandbox;
        this.job = job;
        this.workerSlot = workerSlot;
    }

    /** What tells this work from any other, for whatever else it leases. */
    public UUID token() {
        return token;
    }

    public Job job() {
        return job;
    }

    /** The sandbox as it was when the lease was asked for. */
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
        return workerSlot == null;
    }

    /** Whether its work is to wait, as the settings have it, before it is done. */
    public boolean letsWorkWait() {
        return settings.letWorkWait();
    }

    /** Acquires a permit to work on this replica, if one is free. */
    boolean acquirePermit(Bulkhead workers) {
        permit = workers.tryAcquire();
        return permit != null;
    }

    /** Acquires a permit to wait on this replica, if the work is to wait and one is free. */
    boolean acquireWaitingPermit(Bulkhead waiters) {
        if (!letsWorkWait()) {
            return true;
        }
        waitingPermit = waiters.tryAcquire();
        return waitingPermit != null;
    }

    /** Releases the permit and the worker slot while the work waits. */
    void releaseWhileWaiting() {
        permit.release();
        if (workerSlot != null) {
            workerSlot.release();
        }
    }

    /** Completes when the work may go on. Work that holds a permit never waits for a worker slot. */
    CompletableFuture<Void> reacquire() {
        var back = workerSlot == null
                ? permit.reacquire()
                : workerSlot.reacquire().thenCompose(nothing -> permit.reacquire());
        return back.thenRun(waitingPermit::release);
    }

    /** Releases the permits for good. */
    void releasePermits() {
        permit.release();
        if (waitingPermit != null) {
            waitingPermit.release();
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

    /** What is being waited for, or the failure that it will not come because the lease has ended. */
    CompletableFuture<Void> orEnd(CompletableFuture<Void> awaited) {
        end.whenComplete((nothing, cause) -> awaited.completeExceptionally(cause));
        return awaited;
    }
}
