package io.krakenemulator.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How PostgreSQL would run a statement on a database with many rows. */
public final class QueryPlan {

    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z][a-zA-Z]*)");

    private final String text;

    private QueryPlan(String text) {
        this.text = text;
    }

    /**
     * The plan of a statement.
     *
     * @param rows statements that make the many rows; they are undone
     * @param statement its named parameters get the values of the same name
     * @param values pairs of a name and a literal
     */
    public static QueryPlan of(Pool pool, String rows, String statement, String... values) throws Throwable {
        var explain = "explain " + filled(statement, values);
        var lines = VertxContextSupport.subscribeAndAwait(
                () -> pool.withConnection(connection -> connection.begin().chain(transaction -> connection
                        .query(rows)
                        .execute()
                        .chain(() -> connection.query(explain).execute())
                        .eventually(transaction::rollback))));
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.getString(0)).append('\n'));
        return new QueryPlan(text.toString());
    }

    private static String filled(String statement, String... values) {
        return PARAMETER.matcher(statement).replaceAll(found -> {
            for (int i = 0; i < values.length; i += 2) {
                if (values[i].equals(found.group(1))) {
                    return Matcher.quoteReplacement(values[i + 1]);
                }
            }
            throw new IllegalArgumentException("no value for " + found.group());
        });
    }

    /** Fails when it does not read an index, or decide by it whether a row is there already. */
    public QueryPlan uses(String index) {
        assertTrue(
                Pattern.compile("(?:Index .*using|Bitmap Index Scan on|Conflict Arbiter Indexes:) " + index + "\\b")
                        .matcher(text)
                        .find(),
                text);
        return this;
    }

    /** Fails when it reads the whole of a table. */
    public QueryPlan neverScans(String... tables) {
        for (var table : tables) {
            assertFalse(
                    Pattern.compile("Seq Scan on " + table + "\\b")
                            .matcher(text)
                            .find(),
                    text);
        }
        return this;
    }
}
