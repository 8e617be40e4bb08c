package io.krakenemulator.sandbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Stores the configurations that sandboxes were created from, and lets one replica at a time create sandboxes from them. */
@ApplicationScoped
public class SandboxConfigurations {

    /** The number is arbitrary; nothing else uses it. */
    private static final long SEEDING_LOCK = 0x6b72616b656e01L;

    private static final String RECORD_CONFIGURATION = """
            update sandbox set configuration = cast(cast(:configuration as text) as json) where id = :id""";

    private static final String CONFIGURATION = """
            select cast(configuration as text) from sandbox where id = :id""";

    private static final String LOCK_SEEDING = """
            select count(*) from pg_advisory_xact_lock(:lock)""";

    /** Stores the settings of the configuration that a sandbox was created from, as JSON text. */
    @WithTransaction
    public Uni<Void> record(Sandbox sandbox, String configuration) {
        return Statements.update(RECORD_CONFIGURATION, Map.of("id", sandbox.id(), "configuration", configuration));
    }

    /** Returns the stored configuration of a sandbox; a null item if it was not created from one. */
    @WithSession
    public Uni<String> find(Sandbox sandbox) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(CONFIGURATION, String.class)
                .setParameter("id", sandbox.id())
                .getSingleResultOrNull());
    }

    /** Keeps other replicas from creating configured sandboxes until the end of the transaction; waits for them first. */
    @WithTransaction
    public Uni<Void> lock() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LOCK_SEEDING, Long.class)
                        .setParameter("lock", SEEDING_LOCK)
                        .getSingleResult())
                .replaceWithVoid();
    }
}
