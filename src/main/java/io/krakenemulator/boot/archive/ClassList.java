package io.krakenemulator.boot.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of the classes that an archive is to hold.
 *
 * @param folder the package's folder, with the jars that the classes come from
 */
record ClassList(Path folder) {

    private static final String VERSIONS = "META-INF/versions/";
    private static final String CLASS = ".class";

    /** Begins a line about the lambdas of the class that the second word names. */
    private static final String LAMBDA = "@";

    /**
     * Returns the lines of a class list without the classes of some multi-release jars: those with a class that exists for
     * newer JVMs only. A JVM 17 with an agent or a flight recording crashes when it loads such a class from an archive.
     */
    List<String> withoutVersionedJars(List<String> lines) throws IOException {
        Set<String> excluded = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                excluded.addAll(versionedClasses(jar));
            }
        }
        return lines.stream()
                .filter(line -> !excluded.contains(className(line)))
                .toList();
    }

    /** Returns all classes of a jar if one of them exists in versions alone, and otherwise none. */
    private static Set<String> versionedClasses(Path path) throws IOException {
        try (var jar = new JarFile(path.toFile())) {
            Set<String> names = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(CLASS) && !name.endsWith("module-info.class"))
                    .collect(Collectors.toSet());
            Set<String> versioned = names.stream()
                    .filter(name -> name.startsWith(VERSIONS))
                    .map(ClassList::withoutVersion)
                    .collect(Collectors.toSet());
            if (names.containsAll(versioned)) {
                return Set.of();
            }
            return Stream.concat(names.stream(), versioned.stream())
                    .map(name -> name.substring(0, name.length() - CLASS.length()))
                    .collect(Collectors.toSet());
        }
    }

    private static String withoutVersion(String name) {
        return name.substring(name.indexOf('/', VERSIONS.length()) + 1);
    }

    private static String className(String line) {
        String[] words = line.split(" ", 3);
        return line.startsWith(LAMBDA) && words.length > 1 ? words[1] : words[0];
    }
}
