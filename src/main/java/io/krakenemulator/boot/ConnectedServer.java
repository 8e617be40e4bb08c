package io.krakenemulator.boot;

import io.krakenemulator.database.DatabaseServer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** The server that the pool is connected to. */
@ApplicationScoped
class ConnectedServer implements DatabaseServer {

    /** A packager may append the name of its package to the number. */
    private static final String VERSION = "select split_part(current_setting('server_version'), ' ', 1)";

    private final Pool pool;

    ConnectedServer(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Kind kind() {
        return Main.hasEmbeddedServer() ? Kind.EMBEDDED : Kind.EXTERNAL;
    }

    @Override
    public Uni<String> version() {
        return pool.preparedQuery(VERSION)
                .execute()
                .map(rows -> rows.iterator().next().getString(0));
    }
}
