package io.krakenemulator.boot;

import io.krakenemulator.boot.embedded.EmbeddedServer;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * Decides which database is used, before anything else starts: the server whose address is configured, and no other;
 * without an address, on the JVM, a PostgreSQL of our own. Run with {@value Probe#ARGUMENT} it starts nothing and asks the
 * emulator that runs already.
 */
@QuarkusMain
public final class Main {

    private static final String URL = MigrationsAddress.REACTIVE_URL;
    private static final String URL_VARIABLE = "QUARKUS_DATASOURCE_REACTIVE_URL";
    private static final String DATA_DIRECTORY = "emulator.data-dir";

    /** Open once the application has let go of the database. */
    private static final CountDownLatch ENDED = new CountDownLatch(1);

    private static volatile boolean handedOver;
    private static volatile boolean stopping;

    private Main() {}

    public static void main(String... args) {
        if (Probe.isAskedFor(args)) {
            System.exit(Probe.run(System.getProperties(), System.getenv(), System.err));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopping = true, "stopping"));
        try {
            if (!databaseIsConfigured()) {
                if (Executable.NATIVE) {
                    throw new StartFailure("No database: the native executable brings none along. Set " + URL_VARIABLE
                            + " (and QUARKUS_DATASOURCE_USERNAME, QUARKUS_DATASOURCE_PASSWORD) to a PostgreSQL.");
                }
                startEmbeddedServer();
            }
        } catch (StartFailure failure) {
            end(1, failure);
        }
        handedOver = true;
        Quarkus.run(Emulator.class, Main::end, args);
    }

    private static boolean databaseIsConfigured() {
        // The two usual places first: building the whole configuration costs time.
        Optional<String> address = set(System.getProperty(URL))
                .or(() -> set(System.getenv(URL_VARIABLE)))
                .or(() -> configured(URL));
        try {
            address.ifPresent(DatabaseAddress::parse);
        } catch (IllegalArgumentException e) {
            throw new StartFailure(URL_VARIABLE + " is " + e.getMessage() + ".", e);
        }
        return address.isPresent();
    }

    private static Optional<String> set(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static Optional<String> configured(String key) {
        return ConfigProvider.getConfig().getOptionalValue(key, String.class).flatMap(Main::set);
    }

    private static void startEmbeddedServer() {
        EmbeddedServer server = configured(DATA_DIRECTORY)
                .map(directory -> EmbeddedServer.keptIn(Path.of(directory.strip())))
                .orElseGet(EmbeddedServer::temporary);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterApplication(server), "embedded-postgresql"));
        server.start();
        System.setProperty(URL, server.reactiveUrl());
        System.setProperty("quarkus.datasource.username", server.username());
        System.setProperty("quarkus.datasource.password", server.password());
    }

    /** On a signal all hooks run at once; the server has to outlive the application's last statement. */
    private static void stopAfterApplication(EmbeddedServer server) {
        try {
            if (handedOver) {
                ENDED.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.close();
    }

    private static void end(Integer exitCode, Throwable failure) {
        // A start that a signal cuts short has not failed.
        if (failure != null && !stopping) {
            System.err.println("kraken-migration-emulator: " + Reason.of(failure));
            Logger.getLogger(Main.class).debug("The start failed", failure);
        }
        ENDED.countDown();
        System.exit(exitCode);
    }
}
