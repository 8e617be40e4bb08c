package io.krakenemulator.boot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A Dockerfile as far as our own need to be understood: its stages and their instructions. */
public record Dockerfile(Path file, List<Stage> stages) {

    static final Path FOLDER = Path.of("deploy", "docker");
    static final Dockerfile NATIVE = read("Dockerfile.native");
    static final Dockerfile JVM = read("Dockerfile.jvm");

    /** One line of it, with the lines that continue it. */
    public record Instruction(String name, String rest) {

        /** Options such as {@code --from=build}, by their names. */
        Optional<String> option(String name) {
            return words().filter(word -> word.startsWith("--" + name + "="))
                    .map(word -> word.substring(name.length() + 3))
                    .findFirst();
        }

        /** Returns the words after the options. */
        List<String> arguments() {
            return words().dropWhile(word -> word.startsWith("--")).toList();
        }

        /** Returns the JSON list after the options. */
        List<String> list() {
            String text = String.join(" ", arguments());
            if (name.equals("HEALTHCHECK")) {
                text = text.replaceFirst("^CMD ", "");
            }
            try {
                return List.of(new ObjectMapper().readValue(text, String[].class));
            } catch (JsonProcessingException e) {
                throw new AssertionError(name + " is not in the exec form, and would need a shell: " + text, e);
            }
        }

        private Stream<String> words() {
            return Arrays.stream(rest.split("\\s+"));
        }
    }

    /**
     * A stage, which one FROM begins.
     *
     * @param image the image that it builds upon
     * @param name the name by which later stages refer to it; empty if it has none
     */
    public record Stage(String image, String name, List<Instruction> instructions) {

        List<Instruction> all(String name) {
            return instructions.stream()
                    .filter(instruction -> instruction.name.equals(name))
                    .toList();
        }

        /** Returns the one instruction of that name. */
        public Instruction only(String name) {
            List<Instruction> found = all(name);
            if (found.size() != 1) {
                throw new AssertionError(found.size() + " times " + name + " on " + image);
            }
            return found.get(0);
        }
    }

    public static Dockerfile read(String name) {
        Path file = FOLDER.resolve(name);
        var stages = new ArrayList<Stage>();
        var defaults = new LinkedHashMap<String, String>();
        for (Instruction instruction : instructions(file)) {
            if (instruction.name.equals("FROM")) {
                List<String> words = instruction.arguments();
                stages.add(new Stage(
                        expand(words.get(0), defaults), words.size() == 3 ? words.get(2) : "", new ArrayList<>()));
            } else if (stages.isEmpty()) {
                String[] parts = instruction.rest.split("=", 2);
                defaults.put(parts[0], parts[1].replace("\"", ""));
            } else {
                stages.get(stages.size() - 1).instructions.add(instruction);
            }
        }
        return new Dockerfile(file, stages);
    }

    /** Returns an image with the defaults of the arguments that it names. */
    private static String expand(String image, Map<String, String> defaults) {
        String expanded = image;
        for (var argument : defaults.entrySet()) {
            expanded = expanded.replace("${" + argument.getKey() + "}", argument.getValue());
        }
        return expanded;
    }

    private static List<Instruction> instructions(Path file) {
        var instructions = new ArrayList<Instruction>();
        var line = new StringBuilder();
        for (String next : lines(file)) {
            if (next.isBlank() || next.startsWith("#")) {
                continue;
            }
            boolean continues = next.endsWith("\\");
            line.append(continues ? next.substring(0, next.length() - 1) : next);
            if (!continues) {
                String[] parts = line.toString().strip().split("\\s+", 2);
                instructions.add(new Instruction(parts[0].toUpperCase(Locale.ROOT), parts[1]));
                line.setLength(0);
            }
        }
        return instructions;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    /** Returns the stage that becomes the image. */
    public Stage image() {
        return stages.get(stages.size() - 1);
    }

    /** Returns the health check's command. */
    List<String> healthCommand() {
        return image().only("HEALTHCHECK").list();
    }

    /** Returns the paths that are copied into the image from the build, relative to the repository. */
    List<String> takenFromBuild() {
        return image().all("COPY").stream()
                .filter(copy -> copy.option("from").equals(Optional.of("build")))
                .flatMap(copy -> copy.arguments().subList(0, copy.arguments().size() - 1).stream())
                .map(path -> path.replaceFirst("^/build/", ""))
                .toList();
    }
}
