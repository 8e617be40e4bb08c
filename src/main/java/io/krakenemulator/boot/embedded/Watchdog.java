package io.krakenemulator.boot.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * A shell that waits for the end of this process, and then stops the server and removes a temporary directory. After kill
 * -9, nothing else would do so. Its standard input is a pipe from this process, which closes when this process ends.
 * Windows has no watchdog.
 */
final class Watchdog {

    private static final String SCRIPT = """
            trap '' HUP INT TERM
            if read -r stopped; then exit 0; fi
            "$@"
            if [ -n "$TEMPORARY_FOLDER" ]; then rm -rf -- "$TEMPORARY_FOLDER"; fi
            """;

    private final OutputStream pipe;

    private Watchdog(OutputStream pipe) {
        this.pipe = pipe;
    }

    static Watchdog over(List<String> stop, Path folder, boolean temporary) throws IOException {
        if (Binaries.onWindows()) {
            return new Watchdog(OutputStream.nullOutputStream());
        }
        List<String> line = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh"));
        line.addAll(stop);
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(Path.of("/").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("TEMPORARY_FOLDER", temporary ? folder.toString() : "");
        return new Watchdog(builder.start().getOutputStream());
    }

    /** All is done; nothing is left to guard. */
    void dismiss() {
        try (pipe) {
            pipe.write("stopped\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // The process has ended already.
            Logger.getLogger(Watchdog.class).debug("No watchdog", e);
        }
    }
}
