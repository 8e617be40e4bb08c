package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.boot.Dockerfile.Instruction;
import io.krakenemulator.boot.Dockerfile.Stage;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asserts good practice in the Dockerfiles, and their agreement with the application, without a build of the images. */
class DockerfilesTest {

    /** How long a container still accepts requests after the signal to stop. */
    static final String DELAY = "QUARKUS_SHUTDOWN_DELAY=\"5S\"";

    /** A full version number, a digest, or both. */
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:(?:[^@]*\\d+\\.\\d+\\.\\d+[^@]*"
            + "|[^@]+@sha256:[0-9a-f]{64}|[^@]*\\d+\\.\\d+\\.\\d+[^@]*@sha256:[0-9a-f]{64})");

    private static final Pattern SECONDS = Pattern.compile("(\\d+)s");

    /** Programs that an image's build must not run, as they download files or gain rights. */
    private static final List<String> FORBIDDEN_PROGRAMS =
            List.of("curl", "wget", "sudo", "apt-get", "apt", "microdnf");

    static List<Dockerfile> all() {
        return List.of(Dockerfile.NATIVE, Dockerfile.JVM);
    }

    @Test
    void thereAreNoOthers() throws IOException {
        try (Stream<Path> files = Files.list(Dockerfile.FOLDER)) {
            assertEquals(
                    all().stream().map(Dockerfile::file).collect(Collectors.toSet()),
                    files.collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void buildsUponExactlyKnownImages(Dockerfile dockerfile) {
        var stages = new HashSet<String>();
        for (Stage stage : dockerfile.stages()) {
            assertTrue(
                    stages.contains(stage.image())
                            || PINNED.matcher(stage.image()).matches(),
                    stage.image());
            assertFalse(stage.image().contains(":latest"), stage.image());
            stages.add(stage.name());
        }
    }

    /** Else nobody could build where an image's registry is out of reach. */
    @ParameterizedTest
    @MethodSource("all")
    void takesEveryBaseFromAnArgument(Dockerfile dockerfile) throws IOException {
        List<String> bases = Files.readAllLines(dockerfile.file()).stream()
                .filter(line -> line.startsWith("FROM "))
                .toList();
        for (String base : bases) {
            assertTrue(base.matches("FROM \\$\\{[A-Z_]+}( AS [a-z]+)?"), base);
        }
        assertEquals("FROM ${BASE_IMAGE}", bases.get(bases.size() - 1));
    }

    /** A secret that is mounted leaves no trace in the image; one that is copied or an argument does. */
    @ParameterizedTest
    @MethodSource("all")
    void takesSecretsOfTheBuildFromMounts(Dockerfile dockerfile) {
        String build = dockerfile.stages().stream()
                .flatMap(stage -> stage.all("RUN").stream())
                .map(Instruction::rest)
                .filter(command -> command.contains("./mvnw"))
                .findFirst()
                .orElseThrow();
        for (String secret : List.of("ca", "maven-settings")) {
            assertTrue(build.contains("--mount=type=secret,id=" + secret), build);
            assertTrue(build.contains("/run/secrets/" + secret), build);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void runsAsANumberedAccountWithoutRights(Dockerfile dockerfile) {
        List<Instruction> instructions = dockerfile.image().instructions();
        Instruction user = dockerfile.image().only("USER");
        assertTrue(user.rest().matches("[1-9]\\d{3,4}:[1-9]\\d{3,4}"), user.rest());

        for (Instruction later : instructions.subList(instructions.indexOf(user) + 1, instructions.size())) {
            assertTrue(Set.of("HEALTHCHECK", "ENTRYPOINT").contains(later.name()), later.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void needsNoShellToStart(Dockerfile dockerfile) {
        assertFalse(dockerfile.image().only("ENTRYPOINT").list().isEmpty());
        assertEquals(List.of(), dockerfile.image().all("CMD"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void asksTheSameProgramForItsHealth(Dockerfile dockerfile) {
        List<String> entryPoint = dockerfile.image().only("ENTRYPOINT").list();
        List<String> health = dockerfile.healthCommand();
        assertEquals(Probe.ARGUMENT, health.get(health.size() - 1));
        assertEquals(entryPoint.get(0), health.get(0));
        if (entryPoint.size() > 1) {
            assertEquals(entryPoint.get(entryPoint.size() - 1), health.get(health.size() - 2));
        }
        Instruction check = dockerfile.image().only("HEALTHCHECK");
        var timeout = seconds(check.option("timeout").orElseThrow());
        assertTrue(timeout.compareTo(Probe.PATIENCE) > 0, "Docker gives up before the probe does");
        assertTrue(seconds(check.option("interval").orElseThrow()).compareTo(timeout) > 0);
        assertTrue(check.option("start-period").isPresent());
    }

    private static Duration seconds(String text) {
        var seconds = SECONDS.matcher(text);
        assertTrue(seconds.matches(), text);
        return Duration.ofSeconds(Long.parseLong(seconds.group(1)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void opensThePortsOfTheApplication(Dockerfile dockerfile) throws IOException {
        var properties = BuildFiles.applicationProperties();
        assertEquals(
                List.of(properties.getProperty("quarkus.http.port"), properties.getProperty(Probe.PORT_PROPERTY)),
                dockerfile.image().only("EXPOSE").arguments());
        assertEquals(String.valueOf(Probe.PORT_BY_DEFAULT), properties.getProperty(Probe.PORT_PROPERTY));
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhatItIs(Dockerfile dockerfile) throws IOException {
        String labels = dockerfile.image().only("LABEL").rest();
        for (String label : List.of("title", "description", "licenses", "version", "revision", "base.name")) {
            assertTrue(labels.contains("org.opencontainers.image." + label + "=\""), label);
        }
        assertTrue(labels.contains("licenses=\"Apache-2.0\""));
        assertTrue(labels.contains("base.name=\"${BASE_IMAGE}\""), labels);
    }

    @ParameterizedTest
    @MethodSource("all")
    void loadsNothingAndHidesNoFailure(Dockerfile dockerfile) {
        for (Stage stage : dockerfile.stages()) {
            assertEquals(List.of(), stage.all("ADD"));
            assertEquals(List.of(), stage.all("MAINTAINER"));
            for (Instruction run : stage.all("RUN")) {
                String command = run.rest();
                assertTrue(Arrays.stream(command.split("[^a-z-]+")).noneMatch(FORBIDDEN_PROGRAMS::contains), command);
                assertFalse(command.contains(" | "), "a failure before a pipe goes unnoticed: " + command);
                assertFalse(command.contains(" ; "), "a failure before a semicolon goes unnoticed: " + command);
            }
            for (Instruction directory : stage.all("WORKDIR")) {
                assertTrue(directory.rest().startsWith("/"), directory.toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void copiesWhatTheRepositoryHas(Dockerfile dockerfile) throws IOException {
        for (Stage stage : dockerfile.stages()) {
            for (Instruction copy : stage.all("COPY")) {
                List<String> arguments = copy.arguments();
                List<String> sources = arguments.subList(0, arguments.size() - 1);
                assertTrue(
                        sources.size() == 1
                                || arguments.get(arguments.size() - 1).endsWith("/"),
                        copy.toString());
                if (copy.option("from").isEmpty()) {
                    for (String source : sources) {
                        Path path = Path.of(source).normalize();
                        assertTrue(Files.exists(path), source);
                        assertTrue(isSent(path), source + " is hidden by .dockerignore");
                    }
                }
            }
        }
    }

    private static boolean isSent(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return BuildFiles.isSentToDocker(path);
        }
        try (Stream<Path> files = Files.walk(path.resolve("main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!BuildFiles.isSentToDocker(file)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void sendsNeitherSecretsNorLeftoversToTheBuilder() throws IOException {
        for (String path : List.of(".git/config", "target/classes", "deploy/.env", "emulator.env", "src/test/java")) {
            assertFalse(BuildFiles.isSentToDocker(Path.of(path)), path);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void copiesFromStagesThatExist(Dockerfile dockerfile) {
        var earlier = new HashSet<String>();
        for (Stage stage : dockerfile.stages()) {
            for (Instruction copy : stage.all("COPY")) {
                copy.option("from").ifPresent(from -> assertTrue(earlier.contains(from), from));
            }
            earlier.add(stage.name());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void takesWhatTheBuildMakes(Dockerfile dockerfile) throws IOException {
        Path executable = Path.of("target", BuildFiles.finalName() + "-runner");
        Path itsParts = Path.of("target", BuildFiles.finalName() + "-runner-cyclonedx.json");
        for (String taken : dockerfile.takenFromBuild()) {
            if (dockerfile == Dockerfile.JVM) {
                // Whether these exist is seen after the build.
                assertTrue(
                        taken.startsWith("target/quarkus-app/") || taken.equals("target/quarkus-run-cyclonedx.json"),
                        taken);
            } else if (taken.equals("target/libraries/")) {
                assertTrue(
                        dockerfile.stages().stream()
                                .flatMap(stage -> stage.all("RUN").stream())
                                .anyMatch(run -> run.rest().contains("mkdir target/libraries")),
                        taken);
            } else {
                var matcher = FileSystems.getDefault().getPathMatcher("glob:" + taken);
                assertTrue(matcher.matches(executable) != matcher.matches(itsParts), taken);
            }
        }
    }

    @Test
    void nativeImageUsesTheBuilderOfTheBuild() throws IOException {
        String builder = BuildFiles.applicationProperties().getProperty("quarkus.native.builder-image");
        assertTrue(
                Dockerfile.NATIVE.stages().stream()
                        .anyMatch(stage -> stage.image().equals(builder)),
                builder);
    }

    /** A process without memory that keeps running answers no request and ignores signals. */
    @Test
    void endsWhenItIsOutOfMemory() throws IOException {
        assertTrue(Dockerfile.JVM.image().only("ENTRYPOINT").list().contains("-XX:+ExitOnOutOfMemoryError"));
        assertTrue(BuildFiles.applicationProperties()
                .getProperty("quarkus.native.additional-build-args")
                .contains("-R:+ExitOnOutOfMemoryError"));
    }

    @Test
    void imageWithDatabaseKeepsItsDataOnItsVolume() {
        Stage image = Dockerfile.JVM.image();
        List<String> volumes = image.only("VOLUME").list();
        assertEquals(
                "EMULATOR_DATA_DIR=\"" + volumes.get(0) + "\" " + DELAY,
                image.only("ENV").rest());
        assertEquals(1, volumes.size());

        String owner = image.only("USER").rest().split(":")[0];
        String prepared = image.only("RUN").rest();
        assertTrue(prepared.contains("useradd --uid " + owner + " "), prepared);
        assertTrue(prepared.contains("--owner=" + owner + " "), prepared);
        assertTrue(prepared.endsWith(" " + volumes.get(0)), prepared);
    }

    @Test
    void nativeImageHasNoVolume() {
        assertEquals(List.of(), Dockerfile.NATIVE.image().all("VOLUME"));
        assertEquals(DELAY, Dockerfile.NATIVE.image().only("ENV").rest());
        assertEquals(List.of(), Dockerfile.NATIVE.image().all("RUN"));
    }
}
