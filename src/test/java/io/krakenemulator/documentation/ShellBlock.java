package io.krakenemulator.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A block of shell commands in a page of the documentation: an indented one, or a fenced one that says so.
 *
 * @param line the number of the first line
 */
record ShellBlock(Path page, int line, String text) {

    /** The blocks that cannot run beside the emulator of a test, each with the reason. The first pattern found decides. */
    static final Map<Pattern, String> SKIPPED = skipRules();

    private static final Pattern START =
            Pattern.compile("(?<variables>(?:[A-Z_]+=\\S+ )*)java @target/quarkus-app/start");
    private static final Pattern FENCE = Pattern.compile(" *```(?<language>\\w*)");
    private static final List<String> SHELLS = List.of("sh", "bash", "shell", "console");
    private static final int INDENT = 4;

    private static Map<Pattern, String> skipRules() {
        var rules = new LinkedHashMap<Pattern, String>();
        rules.put(Pattern.compile("(?m)^\\./mvnw "), "builds the project, which the build under test has done");
        rules.put(Pattern.compile("(?m)^(docker|deploy/package-image) "), "needs Docker");
        rules.put(Pattern.compile("(?m)^(helm|kubectl) "), "needs a cluster of Kubernetes");
        rules.put(Pattern.compile("(?m)^(openapi-generator-cli|npx|npm) "), "needs a tool from a package registry");
        rules.put(Pattern.compile("(?m)^spark-submit "), "needs a cluster of Apache Spark; spark/run runs the job");
        rules.put(Pattern.compile("-m pytest"), "needs pytest; testing/run runs it where pytest is");
        rules.put(Pattern.compile("db\\.example\\.com"), "needs the reader's own PostgreSQL");
        return rules;
    }

    /** Returns the pages whose commands a reader may paste, in a fixed order. */
    static List<Path> pages() {
        try (Stream<Path> documents = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md")),
                            documents
                                    .filter(file -> file.toString().endsWith(".md"))
                                    .sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the blocks of a page, from top to bottom. */
    static List<ShellBlock> of(Path page) {
        try {
            return of(page, Files.readAllLines(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ShellBlock> of(Path page, List<String> lines) {
        var blocks = new ArrayList<ShellBlock>();
        int i = 0;
        while (i < lines.size()) {
            var fence = FENCE.matcher(lines.get(i));
            int first = i;
            if (fence.lookingAt()) {
                do {
                    i++;
                } while (i < lines.size() && !lines.get(i).strip().equals("```"));
                if (SHELLS.contains(fence.group("language"))) {
                    blocks.add(block(page, first + 1, lines.subList(first + 1, i)));
                }
            } else if (isIndented(lines.get(i)) && (i == 0 || lines.get(i - 1).isBlank())) {
                while (i < lines.size()
                        && (isIndented(lines.get(i)) || lines.get(i).isBlank())) {
                    i++;
                }
                blocks.add(block(page, first, lines.subList(first, i)));
                i--;
            }
            i++;
        }
        return blocks;
    }

    private static ShellBlock block(Path page, int first, List<String> lines) {
        return new ShellBlock(
                page,
                first + 1,
                String.join("\n", lines).stripTrailing().stripIndent().strip());
    }

    private static boolean isIndented(String line) {
        return line.startsWith(" ".repeat(INDENT)) && !line.isBlank();
    }

    /** Returns why the block is not run; empty when it is. */
    Optional<String> reasonToSkip() {
        return SKIPPED.entrySet().stream()
                .filter(rule -> rule.getKey().matcher(text).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Returns the variables with which the page starts the emulator; empty when the block is something else. */
    Optional<Map<String, String>> start() {
        var start = START.matcher(text);
        if (!start.matches()) {
            return Optional.empty();
        }
        var variables = new LinkedHashMap<String, String>();
        for (var variable : start.group("variables").split(" ")) {
            int equals = variable.indexOf('=');
            if (equals > 0) {
                variables.put(variable.substring(0, equals), variable.substring(equals + 1));
            }
        }
        return Optional.of(variables);
    }

    boolean isRun() {
        return reasonToSkip().isEmpty() && start().isEmpty();
    }

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
