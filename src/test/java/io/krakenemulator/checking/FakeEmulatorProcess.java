package io.krakenemulator.checking;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that starts like the package and checks like {@link FakeEmulator}. */
final class FakeEmulatorProcess {

    private FakeEmulatorProcess() {}

    /** Returns the command line of a process that notes its number in a file, or ends with a reason instead. */
    static List<String> command(Path note, String... reason) {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FakeEmulatorProcess.class.getName(),
                note.toString()));
        line.addAll(List.of(reason));
        return line;
    }

    public static void main(String... arguments) throws Exception {
        if (arguments.length > 1) {
            System.out.println("kraken-migration-emulator: Starting PostgreSQL ...");
            System.err.println("kraken-migration-emulator: " + arguments[1]);
            System.exit(1);
        }
        var seed = System.getenv("EMULATOR_SEED");
        Files.writeString(Path.of(arguments[0]), ProcessHandle.current().pid() + " " + seed);
        try (var emulator = new FakeEmulator(System.getenv("EMULATOR_ADMIN_KEY"))) {
            System.out.println("kraken-migration-emulator: Starting the service ...");
            System.out.println("2026-11-29 INFO  [io.kra] Data-import API   " + emulator.url());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
        System.exit(0);
    }
}
