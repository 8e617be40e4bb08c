package io.krakenemulator.boot.embedded;

import io.krakenemulator.boot.embedded.Command.Outcome;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;

/**
 * A database with all tables and no rows, kept beside the unpacked programs. A new data directory is a copy of it, which
 * takes less time than to create the cluster and to run the migrations.
 *
 * @param folder the folder, whose name differs for other programs and other migrations
 */
record KeptDatabase(Path folder) {

    private static final String MIGRATIONS = "db/migration";

    /** Returns the place of the database; empty if the migrations are not in a package, whose files do not change. */
    static Optional<KeptDatabase> beside(Binaries binaries) throws IOException {
        URL migrations = KeptDatabase.class.getClassLoader().getResource(MIGRATIONS);
        if (migrations == null || !(migrations.openConnection() instanceof JarURLConnection jar)) {
            return Optional.empty();
        }
        String name = "database-" + binaries.home().getFileName() + "-" + checksum(jar);
        return Optional.of(new KeptDatabase(binaries.home().resolveSibling(name)));
    }

    private static String checksum(JarURLConnection migrations) throws IOException {
        migrations.setUseCaches(false);
        CRC32 checksum = new CRC32();
        try (var jar = migrations.getJarFile()) {
            jar.stream()
                    .filter(entry -> entry.getName().startsWith(MIGRATIONS))
                    .sorted(Comparator.comparing(JarEntry::getName))
                    .forEach(entry -> checksum.update(
                            (entry.getName() + entry.getCrc() + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        return Long.toHexString(checksum.getValue());
    }

    boolean exists() {
        return Files.isReadable(password());
    }

    /** Returns the file with the password of the database's one user. */
    Path password() {
        return folder.resolve("password");
    }

    /** Copies the server's files into a new folder. */
    void copyClusterTo(Path target) throws IOException {
        copy(folder.resolve("postgresql"), target);
    }

    /** Keeps the database of a server that has been stopped. The folder gets its name at the end, when it is complete. */
    void keep(DataDirectory source, Binaries binaries, OsUser osUser) throws IOException {
        Path fresh = Files.createDirectory(folder.resolveSibling("keeping-" + UUID.randomUUID()));
        try {
            Path cluster = fresh.resolve("postgresql");
            copy(source.cluster(), cluster);
            osUser.own(cluster);
            synchronise(cluster, binaries, osUser);
            Files.copy(source.password(), fresh.resolve("password"), StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(fresh, folder);
        } finally {
            Binaries.remove(fresh);
        }
    }

    /** Writes the files of a cluster to the disk: a copy is as safe from a power cut as what PostgreSQL has created. */
    static void synchronise(Path cluster, Binaries binaries, OsUser osUser) throws IOException {
        List<String> line =
                Command.line(osUser, binaries.program("initdb"), List.of("--sync-only", "--pgdata=" + cluster));
        Outcome outcome = Command.run(line, cluster.getParent());
        if (outcome.hasFailed()) {
            throw new IOException("the database is not written to the disk: " + outcome.complaint());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.copy(folder, to.resolve(from.relativize(folder)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
