package io.krakenemulator.boot.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program of PostgreSQL, run to its end. */
final class Command {

    private static final Pattern COMPLAINT = Pattern.compile("(?m)^.*?(?:FATAL|PANIC|error): *(.*)$");

    private Command() {}

    /** The exit code and the output of a program. */
    record Outcome(int exitCode, String output) {

        boolean hasFailed() {
            return exitCode != 0;
        }

        /** Returns the reason of a failure in one line: the first error that PostgreSQL reports, else the whole output. */
        String complaint() {
            Matcher complaint = COMPLAINT.matcher(output);
            return complaint.find() ? complaint.group(1) : output.strip().replaceAll("\\s*\\R\\s*", " ");
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
