package io.krakenemulator.attack;

import io.krakenemulator.boot.PackagedApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The native executable in a real podman container, as Kubernetes runs it. The container has a memory limit, a read-only
 * file system, an ordinary account and no capabilities. Its image holds only the executable and the libraries that it is
 * linked with.
 */
final class Container implements AutoCloseable {

    private static final String IMAGE = "localhost/kraken-migration-emulator:attacked";
    private static final Pattern LIBRARY = Pattern.compile("(/\\S+)");
    private static final long LONGEST_COMMAND_MINUTES = 5;

    private final String name;
    private final Path folder;

    private Container(String name, Path folder) {
        this.name = name;
        this.folder = folder;
    }

    /** Returns whether a variable enables the attacks on containers and podman works here. */
    static boolean isPossible() {
        if (!PackagedApplication.isNative() || !"true".equals(System.getenv("ATTACK_CONTAINERS"))) {
            return false;
        }
        try {
            return new ProcessBuilder("podman", "info").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Starts the executable on the host's network.
     *
     * @param memory the container's limit, such as {@code 128m}
     * @param heap the largest heap; given, because not every kernel tells the executable its container's limit
     * @param folder where the image is put together
     */
    static Container start(String name, String memory, String heap, Map<String, String> variables, Path folder)
            throws IOException {
        var container = new Container(name, folder);
        container.createImage();
        var line = new ArrayList<>(List.of(
                "podman",
                "run",
                "--detach",
                "--name",
                name,
                "--network",
                "host",
                "--memory",
                memory,
                "--memory-swap",
                memory,
                "--read-only",
                "--tmpfs",
                "/tmp",
                "--user",
                "65532:65532",
                "--cap-drop",
                "all"));
        variables.forEach((key, value) -> line.addAll(List.of("--env", key + "=" + value)));
        line.addAll(List.of(IMAGE, "/emulator", "-Xmx" + heap));
        container.run(line);
        return container;
    }

    private void createImage() throws IOException {
        var root = Files.createDirectories(folder.resolve("root"));
        var executable = PackagedApplication.executable();
        Files.copy(executable, root.resolve("emulator"));
        var libraries = LIBRARY.matcher(run(List.of("ldd", executable.toString())));
        while (libraries.find()) {
            var library = Path.of(libraries.group(1));
            var place = root.resolve(library.toString().substring(1));
            Files.createDirectories(place.getParent());
            Files.copy(library, place);
        }
        var archive = folder.resolve("image.tar");
        run(List.of("tar", "-C", root.toString(), "-cf", archive.toString(), "."));
        run(List.of("podman", "import", archive.toString(), IMAGE));
    }

    /** Returns whether the container is still running, rather than ended by the kernel or by itself. */
    boolean isRunning() throws IOException {
        return run(List.of("podman", "inspect", "--format", "{{.State.Running}}", name))
                .contains("true");
    }

    String log() throws IOException {
        return run(List.of("podman", "logs", name));
    }

    private String run(List<String> line) throws IOException {
        var output = Files.createTempFile(folder, "command", ".out");
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(LONGEST_COMMAND_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("does not end: " + line);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        var text = Files.readString(output);
        if (process.exitValue() != 0) {
            throw new IOException(line + ": " + text);
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        run(List.of("podman", "rm", "--force", name));
        run(List.of("podman", "rmi", "--force", IMAGE));
    }
}
