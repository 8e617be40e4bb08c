package io.krakenemulator.boot;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line that starts this package once more, as an emulator with a database of its own. */
final class PackageCommand {

    /** Settings of this process, and a debugger whose port is in use. */
    private static final List<String> OPTIONS_LEFT_OUT =
            List.of("-Dquarkus.", "-Demulator.", "-agentlib:jdwp", "-Xrunjdwp");

    private PackageCommand() {}

    /**
     * Returns the command line, with the options of this virtual machine: they include its memory and the class archive. The
     * emulator stops when its standard input ends. Returns an empty list where there is no package, or no database in it.
     */
    static List<String> findEmulator() {
        var jar = Path.of(System.getProperty("java.class.path", ""));
        if (Executable.NATIVE || !Files.isRegularFile(jar)) {
            return List.of();
        }
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> OPTIONS_LEFT_OUT.stream().noneMatch(option::startsWith))
                .forEach(line::add);
        line.addAll(List.of("-jar", jar.toAbsolutePath().toString(), Arguments.ATTACHED));
        return line;
    }
}
