package io.krakenemulator.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One SQL statement of a frequent call. It runs by itself on a connection of the pool, without a session, and the server
 * prepares it once a connection. It takes no part in a transaction of the caller: use {@link SqlStatement} there.
 */
public final class PooledStatement {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z][A-Za-z]*)");

    private final String sql;
    private final List<String> parameters;

    private PooledStatement(String sql, List<String> parameters) {
        this.sql = sql;
        this.parameters = parameters;
    }

    /** Creates a statement from SQL with named parameters, such as {@code :sandbox}. */
    public static PooledStatement of(String sql) {
        var names = new ArrayList<String>();
        var positional = PARAMETER.matcher(sql).replaceAll(found -> {
            if (!names.contains(found.group(1))) {
                names.add(found.group(1));
            }
            return "\\$" + (names.indexOf(found.group(1)) + 1);
        });
        return new PooledStatement(positional, List.copyOf(names));
    }

    /**
     * Returns the only row; a {@code null} item if there is none.
     *
     * @param values the values of the parameters by name; one without a value is SQL's null
     */
    public Uni<Row> oneOrNull(Pool pool, Map<String, ?> values) {
        var tuple = Tuple.tuple();
        parameters.forEach(name -> tuple.addValue(form(values.get(name))));
        return pool.preparedQuery(sql).execute(tuple).map(rows -> {
            var row = rows.iterator();
            return row.hasNext() ? row.next() : null;
        });
    }

    private static Object form(Object value) {
        return value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value;
    }
}
