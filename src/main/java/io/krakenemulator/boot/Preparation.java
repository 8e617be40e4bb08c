package io.krakenemulator.boot;

import io.krakenemulator.boot.archive.ClassArchive;
import io.krakenemulator.boot.embedded.EmbeddedServer;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;

/** Prepares quick starts of the package, for this machine and this JVM. The build does so once. */
final class Preparation {

    /** The argument that asks for the preparation. */
    static final String ARGUMENT = "--prepare";

    private Preparation() {}

    /** Keeps an empty database with all tables, and archives the classes of a start. */
    static void run() {
        // Nothing configures the log here, and what it keeps back would end up on the console.
        Logger.getLogger("").setLevel(Level.WARNING);
        var archive = ClassArchive.ofThisPackage();
        keepDatabase();
        archive.write();
    }

    private static void keepDatabase() {
        StartProgress.print("Preparing the database that new ones are copied from ...");
        try (var server = EmbeddedServer.temporary()) {
            server.start();
            createTables(server);
            server.closeAndKeep();
        } catch (IOException e) {
            throw new StartFailure("The database cannot be kept: " + e, e);
        }
    }

    /** Runs the migrations as a start does, without the application. */
    private static void createTables(EmbeddedServer server) {
        var address = DatabaseAddress.parse(server.reactiveUrl());
        Flyway.configure()
                .dataSource(address.jdbcUrl(), server.username(), server.password())
                .load()
                .migrate();
    }
}
