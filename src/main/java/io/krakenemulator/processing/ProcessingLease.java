package io.krakenemulator.processing;

import io.krakenemulator.sandbox.ExpectedSandbox;
import io.krakenemulator.sandbox.Sandbox;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * The right to process one account, from the taking of a slot to its release. It ends early when its client disconnects or its
 * slot is lost. Work then stops if it waits; otherwise it continues to its end.
 */
public final class ProcessingLease {

    private final UUID token = UUID.randomUUID();
    private final ExpectedSandbox expected;
    private final Job job;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final Bulkhead.Permit workerSlot;
    private final Duration failsAfter;

    private Bulkhead.Permit permit;
    private Bulkhead.Permit waitingPermit;
    private volatile int slot;
    private volatile boolean isReleased;
    private volatile ProcessingSettings settings;

    /**
     * @param workerSlot the worker slot of scheduled work, released while the work waits; {@code null} for the work of a call
     * @param failsAfter how long the work waits before it fails on purpose; {@code null} if it does not
     */
    ProcessingLease(ExpectedSandbox expected, Job job, Bulkhead.Permit workerSlot, Duration failsAfter) {
        this.expected = expected;
        this.job = job;
        this.workerSlot = workerSlot;
        this.failsAfter = failsAfter;
    }

    /** Returns the token that identifies this work in every claim it holds. */
    public UUID token() {
        return token;
    }

    public Job job() {
        return job;
    }

    /** Returns the sandbox as it was when the lease was requested. */
    public Sandbox sandbox() {
        return expected.sandbox();
    }

    /** Returns the sandbox that the search for a slot confirms. */
    ExpectedSandbox expectedSandbox() {
        return expected;
    }

    void assignSlot(int slot) {
        this.slot = slot;
    }

    /** Returns the number of the slot in its sandbox. */
    public int slot() {
        return slot;
    }

    /** Sets that the work has released its slot with its last statement. */
    public void markReleased() {
        isReleased = true;
    }

    /** Returns whether the slot is released already. */
    boolean isReleased() {
        return isReleased;
    }

    void assignSettings(ProcessingSettings settings) {
        this.settings = settings;
    }

    /** Returns the settings that were in force when the slot was requested. */
    ProcessingSettings settings() {
        return settings;
    }

    /** Returns whether a client waits for the outcome. */
    boolean hasClient() {
        return workerSlot == null;
    }

    /** Returns how long the work waits before it fails on purpose; {@code null} if it does not. */
    Duration failsAfter() {
        return failsAfter;
    }

    /** Returns whether the work waits before it starts. */
    public boolean hasWait() {
        return failsAfter != null || settings.hasWait();
    }

    /** Acquires a permit to work on this replica, and returns whether one was free. */
    boolean acquirePermit(Bulkhead workers) {
        permit = workers.tryAcquire();
        return permit != null;
    }

    /** Acquires a permit to wait on this replica if the work has to wait. Returns whether the work may go on. */
    boolean acquireWaitingPermit(Bulkhead waiters) {
        if (!hasWait()) {
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

    /** Ends the lease, because its client has disconnected or its slot was taken over. */
    void end() {
        end.complete(null);
    }

    /** Completes with whether the stage completed before the lease ended. The end of the lease cancels the stage. */
    CompletableFuture<Boolean> awaitUnlessEnded(CompletableFuture<Void> stage) {
        end.thenRun(() -> stage.cancel(false));
        return stage.thenApply(nothing -> Boolean.TRUE).exceptionally(cancelled -> Boolean.FALSE);
    }
}
