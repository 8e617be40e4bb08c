package io.krakenemulator.processing;

import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.web.ApiFailure;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The leave to process one account, from the taking of a slot to its return. It ends early when its client has gone or its
 * slot is lost; work then stops where it waits, and is finished where it does not.
 */
public final class Permit {

    private final UUID token = UUID.randomUUID();
    private final Sandbox sandbox;
    private final Job job;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final AtomicBoolean atWork = new AtomicBoolean();

    private volatile int slot;
    private volatile ProcessingSettings settings;

    Permit(Sandbox sandbox, Job job) {
        this.sandbox = sandbox;
        this.job = job;
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

    int slot() {
        return slot;
    }

    void applies(ProcessingSettings settings) {
        this.settings = settings;
    }

    /** The settings that held when the slot was asked for. */
    ProcessingSettings settings() {
        return settings;
    }

    /** Notes that it counts among this replica's work. */
    void entered() {
        atWork.set(true);
    }

    /** Whether it counted until now. */
    boolean left() {
        return atWork.getAndSet(false);
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
