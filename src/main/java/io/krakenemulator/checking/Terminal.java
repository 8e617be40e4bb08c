package io.krakenemulator.checking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Tells a terminal from a file, a pipe and the log of a build. */
public final class Terminal {

    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

    private Terminal() {}

    /** Returns whether standard output is a terminal that can change its last line. */
    public static boolean isStandardOutput(Map<String, String> variables) {
        if (System.console() == null || "dumb".equals(variables.get("TERM"))) {
            return false;
        }
        // From Java 22 on, a console may exist without a terminal.
        if (!Files.exists(STANDARD_OUTPUT)) {
            return true;
        }
        try {
            var device = STANDARD_OUTPUT.toRealPath().toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }
}
