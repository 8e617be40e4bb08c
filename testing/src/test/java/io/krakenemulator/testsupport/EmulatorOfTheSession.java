package io.krakenemulator.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the package of the JVM for all tests, as the README starts it, unless {@code KRAKEN_EMULATOR_URL} names an emulator
 * or {@code KRAKEN_EMULATOR_IMAGE} an image. Without a package it says that nothing was tested.
 */
public final class EmulatorOfTheSession implements LauncherSessionListener {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path START = ROOT.resolve("target/quarkus-app/start");
    private static final String ADMIN_KEY = "sk_admin_testing";
    private static final long PATIENCE_SECONDS = 120;

    private Process process;

    /** Returns whether tests have an emulator: one that runs, or one in a container that they start. */
    public static boolean isAvailable() {
        return ExistingEmulator.find().isPresent() || System.getenv("KRAKEN_EMULATOR_IMAGE") != null;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (isAvailable()) {
            return;
        }
        if (!Files.exists(START)) {
            System.err.println("""
                    ########################################################################
                    # THE TEST SUPPORT WAS NOT TESTED: build the package of the emulator.  #
                    ########################################################################""");
            return;
        }
        try {
            start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void start() throws IOException, InterruptedException {
        int port = freePort();
        int managementPort = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var log = Path.of("target", "emulator.log").toAbsolutePath();
        var builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "@target/quarkus-app/start")
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(QUARKUS|EMULATOR)_.*"));
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", String.valueOf(port),
                        "QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort),
                        "EMULATOR_ADMIN_KEY", ADMIN_KEY));
        process = builder.start();
        awaitReady(managementPort, log);
        System.setProperty(ExistingEmulator.URL, "http://localhost:" + port);
        System.setProperty(ExistingEmulator.ADMIN_KEY, ADMIN_KEY);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(int managementPort, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var ready = URI.create("http://localhost:" + managementPort + "/q/health/ready");
        while (!answersOk(ready)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IllegalStateException("the emulator is not ready: " + Files.readString(log));
            }
            Thread.sleep(100);
        }
    }

    private static boolean answersOk(URI address) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (process != null) {
            process.destroy();
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            System.clearProperty(ExistingEmulator.URL);
            System.clearProperty(ExistingEmulator.ADMIN_KEY);
        }
    }
}
