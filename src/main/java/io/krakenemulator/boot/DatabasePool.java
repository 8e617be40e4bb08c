package io.krakenemulator.boot;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The connections to the database: none is waited for without end. If the database hangs, requests with a connection wait
 * until the client library closes it. All others are answered with 503.
 */
@Singleton
class DatabasePool implements PgPoolCreator {

    /**
     * The longest statement that a connection prepares only once, in characters. The library's own limit of 2,048 leaves out the
     * statements of processing, which would take two more round trips each.
     */
    private static final int LONGEST_STATEMENT = 16_384;

    /**
     * How a connection plans statements. Each prepared statement is planned once: PostgreSQL would plan one with lists anew for
     * each call, which takes several times as long as the statement itself. A plan that was made while a table was small must
     * serve the table when it is large, so indexes are preferred always.
     */
    private static final Map<String, String> PLANS =
            Map.of("plan_cache_mode", "force_generic_plan", "enable_seqscan", "off", "jit", "off");

    private final DatabaseConfig settings;

    DatabasePool(DatabaseConfig settings) {
        this.settings = settings;
    }

    /** Returns the settings of a connection. The operator's own, given with the address, come first. */
    private static Map<String, String> planSettings(Map<String, String> given) {
        var all = new HashMap<>(PLANS);
        all.putAll(given);
        return all;
    }

    @Override
    public Pool create(Input input) {
        int patience =
                (int) Math.min(Integer.MAX_VALUE, settings.connectTimeout().toMillis());
        input.pgConnectOptionsList().forEach(options -> options.setConnectTimeout(patience)
                .setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT)
                .setProperties(planSettings(options.getProperties())));
        var options = input.poolOptions()
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
                .setConnectionTimeout(patience);
        var pool = PgBuilder.pool()
                .with(options)
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
        return new QuietPool((PgPool) pool);
    }
}
