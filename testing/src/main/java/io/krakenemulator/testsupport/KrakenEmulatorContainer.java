package io.krakenemulator.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * The emulator with its own database in a container. If {@code KRAKEN_EMULATOR_URL} and {@code KRAKEN_EMULATOR_ADMIN_KEY}
 * are set, it stands for the emulator at that address, and starts no container.
 */
public class KrakenEmulatorContainer extends GenericContainer<KrakenEmulatorContainer> {

    private static final String IMAGE = "KRAKEN_EMULATOR_IMAGE";
    private static final int PORT = 8080;
    private static final int MANAGEMENT_PORT = 9000;
    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private final Optional<ExistingEmulator> existing;
    private final String adminKey;

    /** Creates a container of the image that {@code KRAKEN_EMULATOR_IMAGE} names, or of the released one of this version. */
    public KrakenEmulatorContainer() {
        this(defaultImage());
    }

    /** Creates a container of an image. */
    public KrakenEmulatorContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /** Creates a container of an image. */
    public KrakenEmulatorContainer(DockerImageName image) {
        this(image, ExistingEmulator.find());
    }

    KrakenEmulatorContainer(DockerImageName image, Optional<ExistingEmulator> existing) {
        super(image);
        this.existing = existing;
        this.adminKey = existing.map(ExistingEmulator::adminKey).orElseGet(() -> "sk_admin_" + UUID.randomUUID());
        withExposedPorts(PORT, MANAGEMENT_PORT);
        withEnv("EMULATOR_ADMIN_KEY", adminKey);
        waitingFor(Wait.forHttp("/q/health/ready").forPort(MANAGEMENT_PORT).withStartupTimeout(LONGEST_START));
    }

    private static String defaultImage() {
        var named = System.getenv(IMAGE);
        return named == null || named.isBlank() ? releasedImage() : named;
    }

    static String releasedImage() {
        var properties = new Properties();
        try (var file = KrakenEmulatorContainer.class.getResourceAsStream(
                "/META-INF/kraken-migration-emulator-testing.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("image");
    }

    @Override
    public void start() {
        if (existing.isEmpty()) {
            super.start();
        }
    }

    /** Returns the address of the emulator once it is started. */
    public URI getAddress() {
        return existing.map(ExistingEmulator::address)
                .orElseGet(() -> URI.create("http://" + getHost() + ":" + getMappedPort(PORT)));
    }

    /** Returns the key of the control API. */
    public String getAdminKey() {
        return adminKey;
    }

    /** Returns the started emulator, which creates sandboxes. */
    public KrakenEmulator getEmulator() {
        return new KrakenEmulator(getAddress(), adminKey);
    }
}
