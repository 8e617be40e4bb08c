package io.krakenemulator.deploy;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Helm chart of the emulator, rendered by Helm itself. */
final class Chart {

    static final Path FOLDER = Path.of("deploy/helm/kraken-migration-emulator");
    static final String RELEASE = "emulator";
    static final String NAMESPACE = "migration";

    private static final Path VALUES = Path.of("src/test/resources/chart");

    /** A copy of the chart whose hooks are ordinary objects. Helm renders hooks only when it runs them. */
    private static final Path WITH_HOOKS = Path.of("target/chart-with-hooks");

    private static final String HOOK = "helm.sh/hook";

    /** The annotation that stands for {@code helm.sh/hook} in the objects of {@link #objects}. */
    static final String SHOWN_HOOK = "shown.example.com/hook";

    private Chart() {}

    /** Skips the test where the library has no Helm for the platform, and says so where a reader of the log sees it. */
    static void assumeHelm() {
        var platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        boolean isThere = platform.toLowerCase(Locale.ROOT).equals("linux amd64");
        if (!isThere) {
            System.err.println("""
                    ########################################################
                    # THE HELM CHART WAS NOT TESTED: it needs Linux amd64. #
                    ########################################################""");
        }
        Assumptions.assumeTrue(isThere, "no Helm for " + platform);
    }

    /** Returns the file with values of that name. */
    static Path values(String name) {
        return VALUES.resolve(name + ".yaml");
    }

    /** Returns the rendered text. Refused values throw an exception with Helm's message. */
    static String render(String release, String namespace, Path values) {
        return render(FOLDER, release, namespace, values);
    }

    private static String render(Path chart, String release, String namespace, Path values) {
        return new Helm(chart)
                .template()
                .withName(release)
                .withNamespace(namespace)
                .withValuesFile(values.toAbsolutePath())
                .call();
    }

    /** Returns the objects that an installation with the values of that name creates, those of hooks included. */
    static List<HasMetadata> objects(String name) {
        return Manifests.parse(render(copyWithHooks(), RELEASE, NAMESPACE, values(name)));
    }

    private static Path copyWithHooks() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = WITH_HOOKS.resolve(FOLDER.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace(HOOK, SHOWN_HOOK));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return WITH_HOOKS;
    }

    /** Returns the text that Helm prints after an installation. */
    static String notes(String name) {
        var release = new Helm(FOLDER)
                .install()
                .withName(RELEASE)
                .withNamespace(NAMESPACE)
                .withValuesFile(values(name).toAbsolutePath())
                .clientOnly()
                .withDryRunOption(DryRun.CLIENT)
                .call();
        return release.getOutput().substring(release.getOutput().indexOf("NOTES:"));
    }
}
