package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.boot.embedded.EmbeddedServer;
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

/**
 * The packaged application as a process of its own, with all its files in one folder. It is native, or runs on the JVM as
 * the README starts it, depending on the build.
 */
public final class PackagedApplication implements AutoCloseable {

    /** The argument file that starts the package. */
    private static final Path START = Path.of("target", "quarkus-app", "start").toAbsolutePath();

    /** The native executable; empty if the build creates none. */
    private static final String EXECUTABLE = System.getProperty("packaged.executable", "");

    private static final List<String> JVM_OPTIONS = Stream.of(
                    System.getProperty("packaged.jvm.options", "").split(" "))
            .filter(option -> !option.isEmpty())
            .toList();

    private static final String HTTP_PORT = "QUARKUS_HTTP_PORT";
    private static final String MANAGEMENT_PORT = "QUARKUS_MANAGEMENT_PORT";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path folder;
    private final int httpPort;
    private final int managementPort;

    private PackagedApplication(Process process, Path folder, int httpPort, int managementPort) {
        this.process = process;
        this.folder = folder;
        this.httpPort = httpPort;
        this.managementPort = managementPort;
    }

    public static boolean isNative() {
        return !EXECUTABLE.isEmpty();
    }

    public static Path executable() {
        return Path.of(EXECUTABLE);
    }

    /** Starts it with ports of its own, unless the given variables say otherwise. */
    public static PackagedApplication start(Path folder, Map<String, String> variables, String... arguments)
            throws IOException {
        Files.createDirectories(folder.resolve("tmp"));
        List<String> line = new ArrayList<>(command(folder.resolve("tmp")));
        line.addAll(List.of(arguments));
        return start(folder, folder, variables, line);
    }

    /** Starts the package of the JVM with options of the JVM. */
    static PackagedApplication startWithOptions(Path folder, Map<String, String> variables, String... options)
            throws IOException {
        Files.createDirectories(folder.resolve("tmp"));
        List<String> line = new ArrayList<>(command(folder.resolve("tmp")));
        line.addAll(1, List.of(options));
        return start(folder, folder, variables, line);
    }

    /** Starts a command line in one directory; its output goes to the other. */
    static PackagedApplication start(Path directory, Path output, Map<String, String> variables, List<String> line)
            throws IOException {
        Map<String, String> all = new HashMap<>(variables);
        all.putIfAbsent(HTTP_PORT, String.valueOf(freePort()));
        all.putIfAbsent(MANAGEMENT_PORT, String.valueOf(freePort()));
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectOutput(output.resolve("out").toFile())
                .redirectError(output.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("EMULATOR_"));
        builder.environment().putAll(all);
        return new PackagedApplication(
                builder.start(),
                output,
                Integer.parseInt(all.get(HTTP_PORT)),
                Integer.parseInt(all.get(MANAGEMENT_PORT)));
    }

    /** Returns the variables that make the application use a server. */
    public static Map<String, String> variablesFor(EmbeddedServer server) {
        return Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL", server.reactiveUrl(),
                "QUARKUS_DATASOURCE_USERNAME", server.username(),
                "QUARKUS_DATASOURCE_PASSWORD", server.password());
    }

    /** Returns variables with more added to them. */
    public static Map<String, String> with(Map<String, String> variables, Map<String, String> more) {
        var all = new HashMap<>(variables);
        all.putAll(more);
        return all;
    }

    private static List<String> command(Path temporary) {
        var temporaryFiles = "-Djava.io.tmpdir=" + temporary;
        if (isNative()) {
            return List.of(EXECUTABLE, temporaryFiles);
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> line = new ArrayList<>(List.of(java, temporaryFiles));
        line.addAll(JVM_OPTIONS);
        line.add("@" + START);
        return line;
    }

    /** Starts the health check of this application as a process. */
    PackagedApplication probe(Path folder) throws IOException {
        return start(folder, Map.of(MANAGEMENT_PORT, String.valueOf(managementPort)), Probe.ARGUMENT);
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

    /** Returns the status that a management path answers with, or 0 without an answer. */
    int status(String path) throws InterruptedException {
        return status(HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path)));
    }

    /** Returns the status that a path answers with. */
    int get(String path) throws InterruptedException {
        return status(HttpRequest.newBuilder(address(path)));
    }

    /** Returns the status that a call with a key is answered with. */
    int get(String key, String path) throws InterruptedException {
        return status(call(key, path));
    }

    int post(String key, String path, String json) throws InterruptedException {
        return status(call(key, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder call(String key, String path) {
        return HttpRequest.newBuilder(address(path)).header("Authorization", "Token " + key);
    }

    /** Returns where a path of the interfaces is. */
    URI address(String path) {
        return URI.create("http://localhost:" + httpPort + path);
    }

    private static int status(HttpRequest.Builder request) throws InterruptedException {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(5)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Returns the port of the interfaces. */
    public int httpPort() {
        return httpPort;
    }

    /** Returns the port of health and metrics. */
    public int managementPort() {
        return managementPort;
    }

    /** Returns the variables with its ports. */
    public Map<String, String> ports() {
        return Map.of(HTTP_PORT, String.valueOf(httpPort), MANAGEMENT_PORT, String.valueOf(managementPort));
    }

    long pid() {
        return process.pid();
    }

    /** Asks it to end, as a terminal or a container platform does. */
    public PackagedApplication terminate() {
        process.destroy();
        return this;
    }

    /** Closes its standard input. */
    PackagedApplication endInput() throws IOException {
        process.getOutputStream().close();
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

    /** Fails unless it ends with 1 and one line that names the reason. */
    void assertRefused(String reason) throws InterruptedException {
        assertEquals(1, awaitExit());
        assertEquals(1, errors().size(), () -> errors().toString());
        assertTrue(errors().get(0).contains(reason), () -> errors().toString());
        assertTrue(log().stream().noneMatch(line -> line.startsWith("\tat ")), () -> log().toString());
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

    /** Returns the files that the application has left in its folder for temporary files. */
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
