package io.krakenemulator.testing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Keeps the many rows of query plans in an open transaction until the class of a test ends. Creating them takes seconds,
 * and a class asks for many plans.
 */
public final class PlanRows implements AfterAllCallback {

    private static SqlConnection connection;
    private static Transaction transaction;
    private static String created;

    @Override
    public void afterAll(ExtensionContext context) {
        rollBack();
    }

    /** Runs statements that change nothing on a database with the rows, and returns the rows of the last one. */
    static synchronized RowSet<Row> query(Pool pool, String rows, String query) {
        if (!rows.equals(created)) {
            rollBack();
            connection = await(pool.getConnection());
            transaction = await(connection.begin());
            await(connection.query(rows).execute());
            created = rows;
        }
        var result = await(connection.query(query).execute());
        while (result.next() != null) {
            result = result.next();
        }
        return result;
    }

    /** Removes the rows. */
    static synchronized void rollBack() {
        if (connection != null) {
            await(transaction.rollback());
            await(connection.close());
            connection = null;
            created = null;
        }
    }

    private static <T> T await(Uni<T> work) {
        return Store.await(() -> work);
    }
}
