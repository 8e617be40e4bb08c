package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A JVM whose heap something else has filled. The native executable has an option of its own for it. */
@DisabledIf(value = "io.krakenemulator.boot.PackagedApplication#isNative", disabledReason = "takes no Java agents")
class OutOfMemoryIT {

    private static final String HEAP = "-Xmx128m";

    @TempDir
    private Path folder;

    @Test
    void endsWithOneLineAndItsExitCodeWhenTheHeapIsFull() throws Exception {
        assertEndsWhenFilled(0);
    }

    @Test
    void endsWithOneLineAndItsExitCodeWhenItDoesNothingButCollectGarbage() throws Exception {
        assertEndsWhenFilled(512 * 1024);
    }

    private void assertEndsWhenFilled(long left) throws Exception {
        var signal = folder.resolve("signal");
        var agent = "-javaagent:" + agent() + "=" + signal + "," + left;
        try (var application = PackagedApplication.startWithOptions(folder, Map.of(), HEAP, "-XX:+UseSerialGC", agent)
                .awaitReady()) {
            Files.createFile(signal);

            assertEquals(ExitCode.OUT_OF_MEMORY, application.awaitExit());
            assertEquals(
                    1, application.errors().size(), () -> application.errors().toString());
            assertTrue(
                    application.errors().get(0).startsWith("kraken-migration-emulator: Out of memory: "),
                    () -> application.errors().toString());
            for (int i = 0; i < 600 && !application.temporaryFiles().isEmpty(); i++) {
                Thread.sleep(50);
            }
            assertEquals(List.of(), application.temporaryFiles());
        }
    }

    private Path agent() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), HeapFiller.class.getName());
        var jar = folder.resolve("agent.jar");
        var name = HeapFiller.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var code = HeapFiller.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            code.transferTo(out);
        }
        return jar;
    }
}
