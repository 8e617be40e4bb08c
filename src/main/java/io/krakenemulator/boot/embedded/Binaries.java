package io.krakenemulator.boot.embedded;

import io.krakenemulator.boot.StartFailure;
import io.krakenemulator.boot.StartProgress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jboss.logging.Logger;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL for the running platform.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path home) {

    private static final boolean WINDOWS = operatingSystem().equals("windows");

    /**
     * Finds the programs in the user's cache, or unpacks the archive on the class path into it. Uses the given folder
     * instead if the cache cannot be written or if other accounts have to read the programs.
     */
    static Binaries findOrUnpack(Path otherwise, boolean forOtherAccounts) {
        String name = "postgres-" + operatingSystem() + "-" + architecture() + ".txz";
        URL archive = Thread.currentThread().getContextClassLoader().getResource(name);
        if (archive == null) {
            throw new StartFailure("There is no embedded PostgreSQL for this platform (" + operatingSystem() + ", "
                    + architecture() + "). Set QUARKUS_DATASOURCE_REACTIVE_URL to a server.");
        }
        try {
            Path cache = forOtherAccounts ? otherwise : userCache().orElse(otherwise);
            return new Binaries(findOrUnpackIn(cache, archive));
        } catch (IOException e) {
            throw new StartFailure("The embedded PostgreSQL cannot be unpacked: " + e, e);
        }
    }

    private static Path findOrUnpackIn(Path cache, URL archive) throws IOException {
        Path home = cache.resolve("postgresql-" + identity(archive));
        if (Files.isDirectory(home)) {
            return home;
        }
        StartProgress.print("Unpacking PostgreSQL into " + cache + ", once ...");
        // The folder gets its name at the end, so that half of the programs are never taken for all.
        Path fresh = unpack(archive, Files.createDirectory(cache.resolve("unpacking-" + UUID.randomUUID())));
        try {
            Files.move(fresh, home);
        } catch (IOException e) {
            // Another process may have unpacked at the same time.
            remove(fresh);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
        return home;
    }

    private static Optional<Path> userCache() {
        Path folder = Path.of(System.getProperty("user.home"), ".cache", "kraken-migration-emulator");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return Optional.empty();
        }
        return Files.isWritable(folder) ? Optional.of(folder) : Optional.empty();
    }

    /** Returns a name that differs between archives, mostly without reading them. */
    private static String identity(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
            try (var file = jar.getJarFile()) {
                var entry = file.getJarEntry(jar.getEntryName());
                return String.format("%08x-%d", entry.getCrc(), entry.getSize());
            }
        }
        CRC32 checksum = new CRC32();
        try (var checked = new CheckedInputStream(connection.getInputStream(), checksum)) {
            long size = checked.transferTo(OutputStream.nullOutputStream());
            return String.format("%08x-%d", checksum.getValue(), size);
        }
    }

    private static Path unpack(URL archive, Path target) throws IOException {
        try (InputStream packed = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    if (!WINDOWS && ((entry.getMode() & 0111) != 0 || path.startsWith(target.resolve("bin")))) {
                        path.toFile().setExecutable(true, false);
                    }
                }
            }
        }
        return target;
    }

    /** Removes a folder with its content. Files that cannot be removed stay. */
    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            Logger.getLogger(Binaries.class).debugf(e, "%s is not removed", folder);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(WINDOWS ? name + ".exe" : name).toString();
    }

    static boolean onWindows() {
        return WINDOWS;
    }

    private static String operatingSystem() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
