package io.krakenemulator.boot;

import io.quarkus.flyway.runtime.FlywayContainerProducer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Creates and changes the tables, with Flyway. By default the extension prepares Flyway and a pool of connections at
 * every start. So its data source is switched off in application.properties, and both are created here only when a
 * migration is needed.
 */
@ApplicationScoped
class Migrations {

    /** The version of the last file in db/migration. */
    static final String NEWEST = "21";

    private static final String NAME = "migrations";

    private static final Pattern OURS = Pattern.compile("\\d{1,9}");

    private final Instance<FlywayContainerProducer> flyways;
    private final Config config;

    Migrations(Instance<FlywayContainerProducer> flyways, Config config) {
        this.flyways = flyways;
        this.config = config;
    }

    /** Returns whether a version in the history of the tables comes after {@link #NEWEST}. Ours are plain numbers. */
    static boolean isNewer(String version) {
        return !OURS.matcher(version).matches() || Integer.parseInt(version) > Integer.parseInt(NEWEST);
    }

    /**
     * Runs the migrations that have not run, and returns their number. Flyway's own lock makes replicas that start
     * together take turns.
     */
    int run() {
        var flyway = flyways.get().createFlyway(database(), NAME, true, true).getFlyway();
        return flyway.migrate().migrationsExecuted;
    }

    private PGSimpleDataSource database() {
        var database = new PGSimpleDataSource();
        database.setUrl(config.getValue(MigrationsAddress.PREFIX + "jdbc.url", String.class));
        config.getOptionalValue(MigrationsAddress.PREFIX + "username", String.class)
                .ifPresent(database::setUser);
        config.getOptionalValue(MigrationsAddress.PREFIX + "password", String.class)
                .ifPresent(database::setPassword);
        return database;
    }
}
