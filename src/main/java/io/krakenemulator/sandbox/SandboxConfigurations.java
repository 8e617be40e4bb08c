package io.krakenemulator.sandbox;

import io.krakenemulator.database.SqlStatement;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

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
        return SqlStatement.of(RECORD_CONFIGURATION)
                .with("id", sandbox.id())
                .with("configuration", configuration)
                .execute();
    }

    /** Returns the stored configuration of a sandbox; a null item if it was not created from one. */
    @WithSession
    public Uni<String> find(Sandbox sandbox) {
        return SqlStatement.of(CONFIGURATION).with("id", sandbox.id()).oneOrNull(String.class);
    }

    /** Keeps other replicas from creating configured sandboxes until the end of the transaction; waits for them first. */
    @WithTransaction
    public Uni<Void> lock() {
        return SqlStatement.of(LOCK_SEEDING)
                .with("lock", SEEDING_LOCK)
                .one(Long.class)
                .replaceWithVoid();
    }
}
