package io.krakenemulator.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.mutiny.sqlclient.Pool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How PostgreSQL would run a statement on a database with many rows. */
public final class QueryPlan {

    private static final AtomicInteger PREPARED = new AtomicInteger();
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z][a-zA-Z]*)");

    private final String text;

    private QueryPlan(String text) {
        this.text = text;
    }

    /**
     * Returns the plan of a statement, which serves all values, where the planner is free to read whole tables.
     *
     * @param rows statements that create the many rows; they are rolled back after the class of the test, which has the
     *     extension {@link PlanRows}
     * @param statement the statement, with named parameters
     * @param values pairs of a name and a literal
     */
    public static QueryPlan of(Pool pool, String rows, String statement, String... values) throws Throwable {
        return plan(pool, rows, "on", statement, values);
    }

    /** Returns the plan of a statement on a connection of the emulator, which avoids to read whole tables. */
    public static QueryPlan ofConnection(Pool pool, String rows, String statement, String... values) throws Throwable {
        return plan(pool, rows, "off", statement, values);
    }

    private static QueryPlan plan(Pool pool, String rows, String seqScan, String statement, String... values)
            throws Throwable {
        var lines =
                PlanRows.query(pool, rows, "set local enable_seqscan = " + seqScan + "; " + explain(statement, values));
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.getString(0)).append('\n'));
        return new QueryPlan(text.toString());
    }

    private static String explain(String statement, String... values) {
        var literals = new LinkedHashMap<String, String>();
        var text = PARAMETER.matcher(statement).replaceAll(found -> {
            var literal = find(found.group(1), values);
            // Only a constant may be a parameter here
            if (literal.contains("select")) {
                return Matcher.quoteReplacement(literal);
            }
            literals.putIfAbsent(found.group(1), literal);
            return "\\$" + (List.copyOf(literals.keySet()).indexOf(found.group(1)) + 1);
        });
        var name = "plan_" + PREPARED.incrementAndGet();
        var given = literals.isEmpty() ? "" : "(" + String.join(", ", literals.values()) + ")";
        return "prepare %s as %s; explain execute %s%s".formatted(name, text, name, given);
    }

    private static String find(String name, String... values) {
        for (int i = 0; i < values.length; i += 2) {
            if (values[i].equals(name)) {
                return values[i + 1];
            }
        }
        throw new IllegalArgumentException("no value for " + name);
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
