package io.krakenemulator.admin;

import io.smallrye.mutiny.Uni;

/**
 * Lets work that has begun go on to its end when its client leaves. A transaction that is cancelled on the way closes its session
 * under its own statements, which fills the log with stack traces.
 */
public final class WorkWithoutClient {

    private WorkWithoutClient() {}

    /** Returns the result of work that begins with the subscription, and that a cancelled subscription does not end. */
    public static <T> Uni<T> of(Uni<T> work) {
        return Uni.createFrom().emitter(waiting -> work.subscribe().with(waiting::complete, waiting::fail));
    }
}
