package io.krakenemulator.database;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Runs one SQL statement with its parameters in the session that is open. The caller opens the session or transaction, mostly
 * with an annotation on the repository's method.
 */
public final class SqlStatement {

    private final String sql;
    private final Map<String, Object> parameters = new HashMap<>();

    private SqlStatement(String sql) {
        this.sql = sql;
    }

    /** Creates a statement that has no values for its parameters yet. */
    public static SqlStatement of(String sql) {
        return new SqlStatement(sql);
    }

    /**
     * Sets a parameter and returns this statement.
     *
     * @param value a value, an array, or a collection for the list of an {@code in}; {@code null} binds as SQL's null
     */
    public SqlStatement with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Sets these parameters and returns this statement. */
    public SqlStatement with(Map<String, ?> values) {
        parameters.putAll(values);
        return this;
    }

    /** Returns all rows; an empty list if there are none. */
    public <T> Uni<List<T>> list(Class<T> row) {
        return Panache.getSession().flatMap(session -> select(session, row).getResultList());
    }

    /** Returns the only row, and fails if there is none. */
    public <T> Uni<T> one(Class<T> row) {
        return Panache.getSession().flatMap(session -> select(session, row).getSingleResult());
    }

    /** Returns the only row; a {@code null} item if there is none. */
    public <T> Uni<T> oneOrNull(Class<T> row) {
        return Panache.getSession().flatMap(session -> select(session, row).getSingleResultOrNull());
    }

    /** Runs a statement that returns no rows, and returns the number of rows that it changed. */
    public Uni<Integer> update() {
        return Panache.getSession()
                .flatMap(session -> bind(session.createNativeQuery(sql)).executeUpdate());
    }

    /** Runs a statement that returns no rows, however many it changes. */
    public Uni<Void> execute() {
        return update().replaceWithVoid();
    }

    private <T> Mutiny.SelectionQuery<T> select(Mutiny.Session session, Class<T> row) {
        return bind(session.createNativeQuery(sql, row));
    }

    private <Q extends Mutiny.AbstractQuery> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
