package io.krakenemulator.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The tables and indexes that PostgreSQL reads, by its own count, during some work on a database with many rows. It
 * serves work whose SQL text is not available, such as an entity query or a cascade.
 */
public final class TablesRead {

    private static final String COUNTS = """
            select relname as name, pg_stat_get_xact_numscans(oid) as scans
              from pg_class
             where relnamespace = to_regnamespace('public') and relkind in ('r', 'i')""";

    private final Map<String, Long> scans;

    private TablesRead(Map<String, Long> scans) {
        this.scans = scans;
    }

    /**
     * Runs work on the rows of {@link ManyAccounts}, in a transaction that is rolled back, and returns its reads.
     */
    public static TablesRead watch(Supplier<? extends Uni<?>> work) {
        // A second transaction with the same rows would wait for the end of the first.
        PlanRows.rollBack();
        return Store.await(() -> Panache.withTransaction(() -> Panache.currentTransaction()
                .invoke(Mutiny.Transaction::markForRollback)
                .chain(Panache::getSession)
                .chain(session -> execute(session, ManyAccounts.ROWS)
                        .chain(() -> counts(session))
                        .chain(before -> work.get().chain(() -> counts(session)).map(after -> {
                            after.replaceAll((name, count) -> count - before.getOrDefault(name, 0L));
                            return new TablesRead(after);
                        })))));
    }

    private static Uni<Void> execute(Mutiny.Session session, String statements) {
        var done = Uni.createFrom().voidItem();
        for (var statement : statements.split(";")) {
            done = done.chain(
                    () -> session.createNativeQuery(statement).executeUpdate().replaceWithVoid());
        }
        return done;
    }

    private static Uni<Map<String, Long>> counts(Mutiny.Session session) {
        return session.createNativeQuery(COUNTS, Tuple.class).getResultList().map(rows -> {
            var counts = new HashMap<String, Long>();
            rows.forEach(row -> counts.put(row.get("name", String.class), row.get("scans", Long.class)));
            return counts;
        });
    }

    /** Fails if an index was not read. */
    public TablesRead uses(String index) {
        assertTrue(scans.getOrDefault(index, 0L) > 0, () -> index + " among " + read());
        return this;
    }

    /** Fails if the whole of a table was read. */
    public TablesRead neverScans(String... tables) {
        for (var table : tables) {
            assertEquals(0L, scans.get(table), () -> table + " among " + read());
        }
        return this;
    }

    private Map<String, Long> read() {
        var read = new HashMap<>(scans);
        read.values().removeIf(count -> count == 0);
        return read;
    }
}
