package io.krakenemulator.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.regex.Pattern;

/** The versions that the build wrote into the package. The native image contains them as constants. */
public final class Versions {

    private static final String FILE = "/META-INF/kraken-migration-emulator.properties";

    private static final Properties BUILD = read();

    /** The version of the emulator. */
    public static final String EMULATOR = BUILD.getProperty("version");

    /** The revision of the sources, or {@code unknown} if the build was not given it. */
    public static final String REVISION = BUILD.getProperty("revision");

    /** The version of the embedded PostgreSQL, such as {@code 18.4}. */
    public static final String POSTGRESQL = withoutPatch(BUILD.getProperty("postgresql"));

    private Versions() {}

    /** PostgreSQL counts two numbers; the third is the packager's. */
    private static String withoutPatch(String version) {
        return Pattern.compile("^(\\d+\\.\\d+)\\..*").matcher(version).replaceFirst("$1");
    }

    private static Properties read() {
        var properties = new Properties();
        try (var file = Versions.class.getResourceAsStream(FILE)) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
