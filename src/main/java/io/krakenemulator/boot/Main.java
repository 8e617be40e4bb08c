package io.krakenemulator.boot;

import io.krakenemulator.boot.embedded.EmbeddedServer;
import io.krakenemulator.checking.CheckCommand;
import io.krakenemulator.checking.Terminal;
import io.krakenemulator.generation.GenerateCommand;
import io.krakenemulator.release.Versions;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * Decides which database is used, before anything else starts: the server whose address is configured, and no other.
 * Without an address, the JVM starts an embedded PostgreSQL. With an argument, nothing starts: see {@link Probe},
 * {@link GenerateCommand}, {@link CheckCommand} and {@link Arguments}.
 */
@QuarkusMain
public final class Main {

    /** The first word of each line that is printed without the log. */
    static final String NAME = "kraken-migration-emulator";

    private static final String URL = MigrationsAddress.REACTIVE_URL;
    private static final String URL_VARIABLE = "QUARKUS_DATASOURCE_REACTIVE_URL";
    private static final String DATA_DIRECTORY = "emulator.data-dir";

    /** Opens when the application has closed its database connections. */
    private static final CountDownLatch ENDED = new CountDownLatch(1);

    private static volatile boolean embedded;
    private static volatile boolean handedOver;
    private static volatile boolean stopping;

    private Main() {}

    public static void main(String... args) {
        if (Probe.isAskedFor(args)) {
            System.exit(Probe.run(System.getProperties(), System.getenv(), System.err));
        }
        if (!Executable.NATIVE && List.of(args).equals(List.of(Preparation.ARGUMENT))) {
            prepare();
            return;
        }
        if (GenerateCommand.isAskedFor(List.of(args))) {
            var out = new FileOutputStream(FileDescriptor.out);
            System.exit(new GenerateCommand(out, System.err).run(List.of(args)));
        }
        if (CheckCommand.isAskedFor(List.of(args))) {
            boolean isTerminal = Terminal.isStandardOutput(System.getenv());
            var command =
                    new CheckCommand(System.out, System.err, System.getenv(), isTerminal, PackageCommand::findEmulator);
            System.exit(command.run(List.of(args)));
        }
        Arguments.answer(List.of(args), System.out, System.err).ifPresent(System::exit);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopping = true, "stopping"));
        if (Arguments.isAttached(List.of(args))) {
            AttachedInput.watch(System.in, () -> System.exit(ExitCode.DONE));
        }
        StartProgress.print("Starting " + Versions.EMULATOR + " ...");
        if (!Executable.NATIVE) {
            MemoryWatch.begin();
            StaticStart.skipDocuments();
        }
        try {
            SecretFiles.check(System.getenv());
            LogFormat.check(System.getenv());
            Optional<DatabaseAddress> configured = configuredDatabase();
            if (configured.isPresent()) {
                StartProgress.print(
                        "Using the PostgreSQL at " + configured.get().place() + ". Starting the service ...");
            } else {
                if (Arguments.isMigration(List.of(args))) {
                    throw new StartFailure("No database to migrate. Set " + URL_VARIABLE + " to a PostgreSQL.");
                }
                if (Executable.NATIVE) {
                    throw new StartFailure("No database: the native executable brings none along. Set " + URL_VARIABLE
                            + " (and QUARKUS_DATASOURCE_USERNAME, QUARKUS_DATASOURCE_PASSWORD) to a PostgreSQL.");
                }
                startEmbeddedServer();
            }
        } catch (StartFailure failure) {
            end(ExitCode.NOT_STARTED, failure);
        }
        handedOver = true;
        Quarkus.run(Emulator.class, Main::end, args);
    }

    /** Returns whether this process has started the PostgreSQL that it uses. */
    static boolean hasEmbeddedServer() {
        return embedded;
    }

    private static void prepare() {
        try {
            Preparation.run();
        } catch (StartFailure failure) {
            end(ExitCode.NOT_STARTED, failure);
        }
    }

    private static Optional<DatabaseAddress> configuredDatabase() {
        // The two usual places first: building the whole configuration costs time.
        Optional<String> address = set(System.getProperty(URL))
                .or(() -> set(System.getenv(URL_VARIABLE)))
                .or(() -> findSetting(URL));
        try {
            return address.map(DatabaseAddress::parse);
        } catch (IllegalArgumentException e) {
            throw new StartFailure(URL_VARIABLE + " is " + e.getMessage() + ".", e);
        }
    }

    private static Optional<String> set(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static Optional<String> findSetting(String key) {
        return ConfigProvider.getConfig().getOptionalValue(key, String.class).flatMap(Main::set);
    }

    private static void startEmbeddedServer() {
        // Before the server starts, which takes seconds: a port that is in use ends the start at once.
        FreePorts.check(Main::findSetting);
        EmbeddedServer server = findSetting(DATA_DIRECTORY)
                .map(directory -> EmbeddedServer.openIn(Path.of(directory.strip())))
                .orElseGet(EmbeddedServer::temporary);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterApplication(server), "embedded-postgresql"));
        CompletableFuture<Void> started = CompletableFuture.runAsync(
                () -> startAndReport(server), task -> new Thread(task, "embedded-postgresql-start").start());
        StaticStart.run();
        await(started);
        StartProgress.print("Starting the service ...");
        embedded = true;
        server.keepRunning(Main::endWithoutDatabase);
        System.setProperty(URL, server.reactiveUrl());
        System.setProperty("quarkus.datasource.username", server.username());
        System.setProperty("quarkus.datasource.password", server.password());
    }

    private static void startAndReport(EmbeddedServer server) {
        long began = System.nanoTime();
        StartProgress.print("Starting PostgreSQL " + Versions.POSTGRESQL + " ...");
        server.start();
        StartProgress.print("PostgreSQL " + Versions.POSTGRESQL + " is ready after " + StartProgress.since(began) + ", "
                + server.dataPlace() + ".");
    }

    /** Waits for the work of another thread, and throws the failure that has ended it. */
    private static void await(CompletableFuture<Void> work) {
        try {
            work.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StartFailure failure ? failure : failed;
        }
    }

    /** Stops the server after the application's last statement. On a signal all shutdown hooks run at once. */
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

    private static void endWithoutDatabase(String reason) {
        if (!stopping) {
            System.err.println(NAME + ": " + reason);
            System.exit(ExitCode.DATABASE_LOST);
        }
    }

    private static void end(Integer exitCode, Throwable failure) {
        if (failure != null && Reason.chain(failure).stream().anyMatch(MigrationFinished.class::isInstance)) {
            StartProgress.print("The database has all tables of this release.");
            System.exit(ExitCode.DONE);
        }
        // A start that a signal cuts short has not failed.
        if (failure != null && !stopping) {
            System.err.println(NAME + ": " + Reason.of(failure));
            Logger.getLogger(Main.class).debug("The start failed", failure);
        }
        ENDED.countDown();
        System.exit(exitCode);
    }
}
