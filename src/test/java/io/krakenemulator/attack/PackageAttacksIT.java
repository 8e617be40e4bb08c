package io.krakenemulator.attack;

import io.krakenemulator.boot.PackagedApplication;
import io.krakenemulator.boot.embedded.EmbeddedServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Attacks on the package with a heap of 256 MB. The executable is attacked in a container. */
@DisabledIf(value = "io.krakenemulator.boot.PackagedApplication#isNative", disabledReason = "attacked in a container")
class PackageAttacksIT extends Attacks {

    @TempDir
    private static Path folder;

    private static final int HEAP = 256;

    private static final EmbeddedServer SERVER = EmbeddedServer.temporary();
    private static PackagedApplication application;

    @BeforeAll
    static void start() throws Exception {
        SERVER.start();
        application = PackagedApplication.start(
                        folder,
                        PackagedApplication.with(
                                PackagedApplication.variablesFor(SERVER),
                                Map.of("JAVA_TOOL_OPTIONS", "-Xmx" + HEAP + "m")))
                .awaitReady();
    }

    @Override
    Target target() {
        return new Target(application.httpPort(), application.managementPort());
    }

    @Override
    int heap() {
        return HEAP;
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
        SERVER.close();
    }
}
