package io.krakenemulator.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
     * Returns the plan of a statement.
     *
     * @param rows statements that create the many rows; they are rolled back after the class of the test, which has the
     *     extension {@link PlanRows}
     * @param statement the statement, with named parameters
     * @param values pairs of a name and a literal
     */
    public static QueryPlan of(Pool pool, String rows, String statement, String... values) throws Throwable {
        var explain = "explain " + fillIn(statement, values);
        var lines = PlanRows.query(pool, rows, explain);
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.getString(0)).append('\n'));
        return new QueryPlan(text.toString());
    }

    private static String fillIn(String statement, String... values) {
        return PARAMETER.matcher(statement).replaceAll(found -> {
            for (int i = 0; i < values.length; i += 2) {
                if (values[i].equals(found.group(1))) {
                    return Matcher.quoteReplacement(values[i + 1]);
                }
            }
            throw new IllegalArgumentException("no value for " + found.group());
        });
    }

    /** Fails if the plan neither reads an index nor finds conflicting rows by it. */
    public QueryPlan uses(String index) {
        assertTrue(
                Pattern.compile("(?:Index .*using|Bitmap Index Scan on|Conflict Arbiter Indexes:) " + index + "\\b")
                        .matcher(text)
                        .find(),
                text);
        return this;
    }

    /** Fails if the plan reads the whole of a table. */
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
