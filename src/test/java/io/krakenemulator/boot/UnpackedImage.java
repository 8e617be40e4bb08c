package io.krakenemulator.boot;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The image of {@code Dockerfile.native}, unpacked into a folder and run without a container. The account, the command
 * lines and the variables come from the Dockerfile and from {@code compose.yaml}. The image runs under its account if the
 * tests run as root, and otherwise under the account of the tests.
 *
 * @param root the image's file system, which is read-only
 * @param temporary the folder in the place of {@code /tmp}, which the account owns
 */
record UnpackedImage(Path root, Path temporary) {

    private static final boolean IS_ROOT = System.getProperty("user.name").equals("root");
    private static final Dockerfile DOCKERFILE = Dockerfile.NATIVE;

    /** The folders that every account of a usual machine may write to. */
    private static final List<Path> OPEN_TO_ALL = List.of(Path.of("/tmp"), Path.of("/var/tmp"), Path.of("/dev/shm"));

    static UnpackedImage in(Path folder) throws IOException {
        Path root = Files.createDirectory(folder.resolve("image"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx------"));
        if (IS_ROOT) {
            Files.setAttribute(temporary, "unix:uid", account()[0]);
            Files.setAttribute(temporary, "unix:gid", account()[1]);
        }
        var image = new UnpackedImage(root, temporary);
        Path executable = Files.copy(
                PackagedApplication.executable(), image.place(entryPoint().get(0)));
        for (Path path : List.of(executable, root)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r-xr-xr-x"));
        }
        return image;
    }

    /** User and group. */
    private static int[] account() {
        return Stream.of(DOCKERFILE.image().only("USER").rest().split(":"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static List<String> entryPoint() {
        return DOCKERFILE.image().only("ENTRYPOINT").list();
    }

    private Path place(String absolute) {
        return root.resolve(absolute.substring(1));
    }

    /** Starts the command of the image. */
    PackagedApplication start(Path output, Map<String, String> variables) throws IOException {
        return PackagedApplication.start(root, Files.createDirectories(output), variables, command(entryPoint()));
    }

    /** Runs the image's health check beside it. */
    PackagedApplication probe(Path output, Map<String, String> variables) throws IOException {
        return PackagedApplication.start(
                root, Files.createDirectories(output), variables, command(DOCKERFILE.healthCommand()));
    }

    /** With one argument more than in the container, where {@code /tmp} is nobody else's. */
    private List<String> command(List<String> inImage) {
        var line = new ArrayList<String>();
        if (IS_ROOT) {
            line.addAll(List.of(
                    "setpriv",
                    "--reuid=" + account()[0],
                    "--regid=" + account()[1],
                    "--clear-groups",
                    "--bounding-set=-all",
                    "--no-new-privs"));
        }
        line.add(place(inImage.get(0)).toString());
        line.add("-Djava.io.tmpdir=" + temporary);
        line.addAll(inImage.subList(1, inImage.size()));
        return line;
    }

    /**
     * Returns the variables of {@code compose.yaml} with their defaults. The variables of the database have the given
     * values.
     */
    static Map<String, String> variables(Map<String, String> database) throws IOException {
        var variables = new HashMap<String, String>();
        ComposeTest.environment().forEach((name, value) -> variables.put(name, database.getOrDefault(name, value)));
        return variables;
    }

    /**
     * Returns the files that the image's account has written outside of the image. Only root can tell them from files of
     * others.
     */
    List<Path> writtenElsewhere() throws IOException {
        var found = new ArrayList<Path>();
        if (IS_ROOT) {
            for (Path place : OPEN_TO_ALL) {
                Files.walkFileTree(place, new OfAccount(account()[0], temporary, found));
            }
        }
        return found;
    }

    /** Collects the files and folders of an account. Files of other accounts may come and go meanwhile. */
    private static final class OfAccount extends SimpleFileVisitor<Path> {
        private final Integer account;
        private final Path allowed;
        private final List<Path> found;

        OfAccount(Integer account, Path allowed, List<Path> found) {
            this.account = account;
            this.allowed = allowed;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(allowed) ? FileVisitResult.SKIP_SUBTREE : visitFile(folder, attributes);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            try {
                if (Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                        .equals(account)) {
                    found.add(file);
                }
            } catch (IOException e) {
                return FileVisitResult.CONTINUE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
