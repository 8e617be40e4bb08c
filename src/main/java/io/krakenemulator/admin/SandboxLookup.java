package io.krakenemulator.admin;

import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.Sandboxes;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks up the sandbox that a control call names. */
@ApplicationScoped
public class SandboxLookup {

    private final Sandboxes sandboxes;

    SandboxLookup(Sandboxes sandboxes) {
        this.sandboxes = sandboxes;
    }

    /** Returns the sandbox of that name; fails with 404 if there is none. */
    @WithSession
    public Uni<Sandbox> require(String name) {
        return sandboxes.findByName(name).onItem().ifNull().failWith(ControlError::sandboxNotFound);
    }
}
