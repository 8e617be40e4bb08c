package io.krakenemulator.web;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Decides from the headers of a request whether it may use an interface, before a byte of its body is read. */
public interface Gate {

    /**
     * Returns whether this gate guards a path.
     *
     * @param path normalised, as resources are chosen by it
     */
    boolean guards(String path);

    /** Completes when the request may go on; fails with {@link ApiFailure} when it may not. */
    Uni<Void> admit(RoutingContext request);

    /** Returns whether the call reads its body itself, as it arrives. Such a body may be of any length. */
    default boolean streamsBody(RoutingContext request) {
        return false;
    }
}
