package io.krakenemulator.boot;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged application as a process of its own, started as the README does, with all its files in one folder. */
public final class PackagedApplication implements AutoCloseable {

    private static final Path JAR =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path folder;
    private final int managementPort;

    private PackagedApplication(Process process, Path folder, int managementPort) {
        this.process = process;
        this.folder = folder;
        this.managementPort = managementPort;
    }

    public static boolean isBuilt() {
        return Files.exists(JAR);
    }

    /** Starts it with ports of its own, unless the given variables say otherwise. */
    public static PackagedApplication start(Path folder, Map<String, String> variables, String... arguments)
            throws IOException {
        Files.createDirectories(folder.resolve("tmp"));
        Map<String, String> all = new HashMap<>(variables);
        all.putIfAbsent("QUARKUS_HTTP_PORT", String.valueOf(freePort()));
        all.putIfAbsent("QUARKUS_MANAGEMENT_PORT", String.valueOf(freePort()));
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-jar",
                JAR.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("EMULATOR_"));
        builder.environment().putAll(all);
        return new PackagedApplication(builder.start(), folder, Integer.parseInt(all.get("QUARKUS_MANAGEMENT_PORT")));
    }

    /** The health check of this one, as a process of its own. */
    PackagedApplication probe(Path folder) throws IOException {
        return start(folder, Map.of("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort)), Probe.ARGUMENT);
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PackagedApplication awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (status("/q/health/ready") != 200) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("not ready: " + errors() + "\n" + log());
            }
            Thread.sleep(50);
        }
        return this;
    }

    /** The status that a management path answers with, 0 where nobody answers. */
    int status(String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Asks it to end, as a terminal or a container platform does. */
    PackagedApplication terminate() {
        process.destroy();
        return this;
    }

    public PackagedApplication kill() {
        process.destroyForcibly();
        return this;
    }

    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("does not end: " + log());
        }
        return process.exitValue();
    }

    public List<String> errors() {
        return lines("err");
    }

    public List<String> log() {
        return lines("out");
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it has left in the place for temporary files. */
    List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("tmp"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("kraken"))
                    .toList();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
