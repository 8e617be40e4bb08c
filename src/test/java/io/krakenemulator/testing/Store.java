package io.krakenemulator.testing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Access to the tables, for states that no interface can show or create. Only in tests that run in one process with the
 * application.
 */
public final class Store {

    private Store() {}

    /** Runs a statement. */
    public static void run(String statement, Object... parameters) {
        await(() -> Panache.withTransaction(
                () -> Panache.getSession().flatMap(session -> fillIn(session.createNativeQuery(statement), parameters)
                        .executeUpdate())));
    }

    /** Returns the number that a query selects. */
    public static long count(String query, Object... parameters) {
        return await(() -> Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> fillIn(session.createNativeQuery(query, Long.class), parameters)
                        .getSingleResult())));
    }

    private static <Q extends Mutiny.AbstractQuery> Q fillIn(Q query, Object... parameters) {
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    public static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
