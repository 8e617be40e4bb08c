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
 * What PostgreSQL has read, by its own count, while some work was done on a database with many rows. For work whose SQL is
 * not at hand to be explained, such as a query in the terms of entities, or a cascade.
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
     * Does work in a transaction that is undone, on the rows of {@link ManyAccounts}, and watches it.
     */
    public static TablesRead during(Supplier<? extends Uni<?>> work) {
        return Store.await(() -> Panache.withTransaction(() -> Panache.currentTransaction()
                .invoke(Mutiny.Transaction::markForRollback)
                .chain(Panache::getSession)
                .chain(session -> executed(session, ManyAccounts.ROWS)
                        .chain(() -> counts(session))
                        .chain(before -> work.get().chain(() -> counts(session)).map(after -> {
                            after.replaceAll((name, count) -> count - before.getOrDefault(name, 0L));
                            return new TablesRead(after);
                        })))));
    }

    private static Uni<Void> executed(Mutiny.Session session, String statements) {
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

    /** Fails when an index was not read. */
    public TablesRead uses(String index) {
        assertTrue(scans.getOrDefault(index, 0L) > 0, () -> index + " among " + read());
        return this;
    }

    /** Fails when the whole of a table was read. */
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
