package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.krakenemulator.release.Versions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The argument file and the archive that the build has written. */
@DisabledIf(value = "io.krakenemulator.boot.PackagedApplication#isNative", disabledReason = "needs no preparation")
class PreparationIT {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Path PACKAGE = Path.of("target", "quarkus-app").toAbsolutePath();

    @TempDir
    private Path folder;

    /** With this option, a JVM ends with an error if it cannot use its archive. */
    @Test
    void jvmOfTheBuildUsesTheArchive() throws Exception {
        assertPrintsTheVersion(PACKAGE.resolve("start"), "-Xshare:on");
    }

    @Test
    void fileThatIsNoArchiveIsIgnoredWithoutAWord() throws Exception {
        Path none = Files.writeString(folder.resolve("none.jsa"), "no archive");
        String lines = Files.readString(PACKAGE.resolve("start"))
                .replace(PACKAGE.resolve("classes.jsa").toString(), none.toString());
        assertPrintsTheVersion(Files.writeString(folder.resolve("start"), lines));
    }

    private void assertPrintsTheVersion(Path argumentFile, String... options) throws Exception {
        List<String> line = new ArrayList<>(List.of(JAVA));
        line.addAll(List.of(options));
        line.addAll(List.of("@" + argumentFile, Arguments.VERSION));
        try (var application = PackagedApplication.start(folder, folder, Map.of(), line)) {
            assertEquals(0, application.awaitExit(), () -> application.errors().toString());
            assertEquals(List.of("kraken-migration-emulator " + Versions.EMULATOR), application.log());
            assertEquals(List.of(), application.errors());
        }
    }
}
