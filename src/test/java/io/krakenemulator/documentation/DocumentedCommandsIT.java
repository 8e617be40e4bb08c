package io.krakenemulator.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.krakenemulator.boot.PackagedApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pastes each page of the documentation into a POSIX shell, from top to bottom, beside an emulator that the page's own command
 * starts. Only ports and the folder for temporary files differ.
 *
 * <p>A command has to end with 0, and no variable may be used before it is set. Each call with curl is answered with a status
 * below 400, unless a comment behind the command names another: {@code # 400}.
 */
@DisabledIf(
        value = "io.krakenemulator.boot.PackagedApplication#isNative",
        disabledReason = "the pages start the package, and the native executable brings no database")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no POSIX shell")
class DocumentedCommandsIT {

    private static final Pattern EXPECTED = Pattern.compile("#\\s+(\\d{3})\\b[^\\n]*$");
    private static final int FIRST_ERROR = 400;
    private static final long PATIENCE_SECONDS = 300;

    /** Notes the status of each answer, except for those to the samples that a page runs: they cope with errors by themselves. */
    private static final String CURL = """
            #!/bin/sh
            caller=$(tr '\\0' ' ' <"/proc/$PPID/cmdline" 2>/dev/null || ps -o args= -p "$PPID")
            case $caller in *docs/samples/*) exec "$REAL_CURL" "$@" ;; esac
            headers=$(mktemp "$DOCUMENTED/headers.XXXXXX")
            "$REAL_CURL" -D "$headers" "$@"
            code=$?
            status=$(sed -n 's|^HTTP/[0-9.]* \\([0-9][0-9][0-9]\\).*|\\1|p' "$headers" | tail -n 1)
            echo "$COMMAND ${status:-0}" >> "$DOCUMENTED/statuses"
            exit $code
            """;

    private static String curl;

    @TempDir
    private Path folder;

    /** The tools that the pages ask for. Without them this test fails: nothing else notices a page that cannot be pasted. */
    @BeforeAll
    static void findTools() throws Exception {
        curl = output("command -v curl || true");
        assertTrue(!curl.isEmpty(), "curl is not installed here; the pages need it");
        assertTrue(!output("command -v jq || true").isEmpty(), "jq is not installed here; the pages need it");
    }

    private static String output(String command) throws Exception {
        var process = new ProcessBuilder("sh", "-c", command).start();
        return new String(process.getInputStream().readAllBytes()).strip();
    }

    /** A command of a page, which may have several lines. */
    private record Command(ShellBlock block, String text) {

        boolean isExpected(int status) {
            var expected = EXPECTED.matcher(text);
            return expected.find() ? status == Integer.parseInt(expected.group(1)) : status > 0 && status < FIRST_ERROR;
        }
    }

    @TestFactory
    Stream<DynamicTest> pageRunsFromTopToBottom() {
        return ShellBlock.pages().stream()
                .filter(page -> ShellBlock.of(page).stream().anyMatch(ShellBlock::isRun))
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> run(page)));
    }

    private void run(Path page) throws Exception {
        var commands = new ArrayList<Command>();
        Map<String, String> variables = Map.of();
        for (var block : ShellBlock.of(page)) {
            variables = block.start().orElse(variables);
            if (block.isRun()) {
                commands.addAll(commands(block));
            } else {
                block.reasonToSkip().ifPresent(reason -> System.out.println(block + " is skipped: " + reason));
            }
        }
        Path files = Files.createDirectories(folder.resolve(page.toString().replace('/', '-')));
        try (var emulator =
                PackagedApplication.start(files.resolve("emulator"), variables).awaitReady()) {
            paste(commands, files, emulator.ports());
        }
    }

    /** Splits a block into commands: a command goes on as long as the shell finds it unfinished. */
    private static List<Command> commands(ShellBlock block) throws Exception {
        var commands = new ArrayList<Command>();
        var text = new StringBuilder();
        for (var line : block.text().split("\n")) {
            text.append(line).append('\n');
            if (!line.endsWith("\\") && isWhole(text.toString())) {
                commands.add(new Command(block, text.toString().strip()));
                text.setLength(0);
            }
        }
        if (!text.toString().isBlank()) {
            fail(block + " is not a command of a POSIX shell: " + text);
        }
        return commands;
    }

    private static boolean isWhole(String text) throws Exception {
        var shell = new ProcessBuilder("sh", "-n").redirectErrorStream(true).start();
        try (var input = shell.getOutputStream()) {
            input.write(text.getBytes());
        }
        shell.getInputStream().readAllBytes();
        return shell.waitFor() == 0;
    }

    private void paste(List<Command> commands, Path files, Map<String, String> ports) throws Exception {
        Path script = Files.writeString(files.resolve("script"), script(commands, files, ports));
        Path bin = Files.createDirectories(files.resolve("bin"));
        Path wrapper = Files.writeString(bin.resolve("curl"), CURL);
        assertTrue(wrapper.toFile().setExecutable(true));
        var builder = new ProcessBuilder("sh", "-eu", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(files.resolve("output").toFile());
        var environment = builder.environment();
        environment.putAll(ports);
        environment.put("DOCUMENTED", files.toString());
        environment.put("REAL_CURL", curl);
        environment.put(
                "PATH", bin + ":" + Path.of(System.getProperty("java.home"), "bin") + ":" + environment.get("PATH"));
        var shell = builder.start();
        boolean ended = shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
        var output = Files.readString(files.resolve("output"));
        assertEquals(List.of(), findUnexpected(commands, files), output);
        assertTrue(ended, () -> "does not end: " + output);
        assertEquals(0, shell.exitValue(), output);
    }

    private static String script(List<Command> commands, Path files, Map<String, String> ports) {
        var script = new StringBuilder();
        for (int i = 0; i < commands.size(); i++) {
            var text = commands.get(i)
                    .text()
                    .replace("localhost:8080", "localhost:" + ports.get("QUARKUS_HTTP_PORT"))
                    .replace("localhost:9000", "localhost:" + ports.get("QUARKUS_MANAGEMENT_PORT"))
                    .replace("/tmp/", files + "/");
            script.append("export COMMAND=").append(i).append("\n");
            script.append("echo '== ").append(commands.get(i).block()).append("'\n");
            script.append(text).append('\n');
        }
        return script.toString();
    }

    private static List<String> findUnexpected(List<Command> commands, Path files) throws IOException {
        var answered = new HashMap<Command, List<Integer>>();
        Path log = files.resolve("statuses");
        if (Files.exists(log)) {
            for (var line : Files.readAllLines(log)) {
                var parts = line.split(" ");
                answered.computeIfAbsent(commands.get(Integer.parseInt(parts[0])), command -> new ArrayList<>())
                        .add(Integer.parseInt(parts[1]));
            }
        }
        var unexpected = new ArrayList<String>();
        for (var command : commands) {
            var statuses = answered.getOrDefault(command, List.of());
            if (statuses.isEmpty() && EXPECTED.matcher(command.text()).find()) {
                unexpected.add(command.block() + ": no answer for " + command.text());
            }
            for (int status : statuses) {
                if (!command.isExpected(status)) {
                    unexpected.add(command.block() + ": " + status + " for " + command.text());
                }
            }
        }
        return unexpected;
    }
}
