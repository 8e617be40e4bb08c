package io.krakenemulator.boot.archive;

import io.krakenemulator.boot.StartFailure;
import io.krakenemulator.boot.StartProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the class data archive of the package and the argument file that starts the package with it. The archive holds
 * the classes that a start loads, as this JVM has them in memory. Another JVM, or a package that has changed, ignores the
 * archive.
 */
public final class ClassArchive {

    private static final String ARCHIVE = "classes.jsa";
    private static final String ARGUMENT_FILE = "start";

    /** An archive that the JVM cannot use costs time, and is no reason for a warning at each start. */
    private static final List<String> QUIET = List.of("-Xlog:cds=off", "-Xlog:class+path=off");

    /** By default a JVM moves its archive to a random address at each start, which takes up to 0.5 s and 110 MB of memory. */
    private static final List<String> AT_FIXED_ADDRESS =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");

    private final Path java;
    private final Path jar;

    private ClassArchive(Path java, Path jar) {
        this.java = java;
        this.jar = jar;
    }

    /** Returns the archive of the package that this process runs, for the JVM of this process. */
    public static ClassArchive ofThisPackage() {
        Path jar = Path.of(System.getProperty("java.class.path"));
        if (!Files.isRegularFile(jar)) {
            throw new StartFailure("Only the package can be prepared: java -jar quarkus-run.jar --prepare");
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ClassArchive(java, jar.toAbsolutePath().normalize());
    }

    /** Writes the archive and the argument file beside the package's jar. */
    public void write() {
        try {
            Path temporary = Files.createTempDirectory("kraken-migration-emulator-archive-");
            try {
                write(temporary);
            } finally {
                remove(temporary);
            }
        } catch (IOException e) {
            throw new StartFailure("The class data archive cannot be written: " + e, e);
        }
    }

    private void write(Path temporary) throws IOException {
        Path folder = jar.getParent();
        Path archive = folder.resolve(ARCHIVE);
        Files.deleteIfExists(archive);
        StartProgress.print("Starting the emulator once, to see which classes it loads ...");
        long began = System.nanoTime();
        var training = new TrainingRun(java, jar, temporary);
        var classes = new ClassList(folder).withoutVersionedJars(training.listClasses());
        Path list = Files.write(temporary.resolve("classes"), classes);
        StartProgress.print("Writing " + archive + " ...");
        dump(list, archive, temporary.resolve("dump"));
        Path start = Files.write(folder.resolve(ARGUMENT_FILE), argumentLines(archive));
        StartProgress.print("Archived the classes in " + StartProgress.since(began) + ". Start with: java @" + start);
    }

    private void dump(Path list, Path archive, Path output) throws IOException {
        var line = List.of(
                java.toString(),
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + archive,
                "-jar",
                jar.toString());
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (waitFor(process) != 0) {
            throw new IOException("the JVM says: " + lastLine(output));
        }
    }

    static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    static String lastLine(Path output) throws IOException {
        List<String> lines = Files.readAllLines(output);
        return lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1);
    }

    private List<String> argumentLines(Path archive) {
        List<String> lines = new ArrayList<>(List.of("-XX:SharedArchiveFile=" + archive));
        lines.addAll(AT_FIXED_ADDRESS);
        lines.addAll(QUIET);
        lines.addAll(List.of("-jar", jar.toString()));
        return lines.stream().map(ClassArchive::quote).collect(Collectors.toList());
    }

    /** Returns a line of an argument file, in which a backslash begins an escape. */
    private static String quote(String argument) {
        return '"' + argument.replace("\\", "\\\\") + '"';
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
