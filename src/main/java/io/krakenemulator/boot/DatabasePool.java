package io.krakenemulator.boot;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The connections to the database: none is waited for without end. When the database hangs, those who have a connection wait for
 * its answer, which the client library gives up only with the connection itself; everyone else is answered with 503.
 */
@Singleton
class DatabasePool implements PgPoolCreator {

    private final DatabaseSettings settings;

    DatabasePool(DatabaseSettings settings) {
        this.settings = settings;
    }

    @Override
    public Pool create(Input input) {
        int patience =
                (int) Math.min(Integer.MAX_VALUE, settings.connectTimeout().toMillis());
        input.pgConnectOptionsList().forEach(options -> options.setConnectTimeout(patience));
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
