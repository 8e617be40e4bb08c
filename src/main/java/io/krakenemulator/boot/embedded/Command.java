package io.krakenemulator.boot.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of PostgreSQL, run to its end. */
final class Command {

    private Command() {}

    /** The exit code and the output of a program. */
    record Outcome(int exitCode, String output) {

        boolean hasFailed() {
            return exitCode != 0;
        }
    }

    static List<String> line(OsUser osUser, String program, List<String> arguments) {
        List<String> line = new ArrayList<>(osUser.prefix());
        line.add(program);
        line.addAll(arguments);
        return line;
    }

    /** Runs a command in a folder that its user can enter. */
    static Outcome run(List<String> line, Path folder) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        // Messages are read by us.
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
