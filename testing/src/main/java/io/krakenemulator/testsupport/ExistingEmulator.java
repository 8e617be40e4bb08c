package io.krakenemulator.testsupport;

import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An emulator that runs already.
 *
 * @param address its address
 * @param adminKey the key of its control API
 */
record ExistingEmulator(URI address, String adminKey) {

    static final String URL = "KRAKEN_EMULATOR_URL";
    static final String ADMIN_KEY = "KRAKEN_EMULATOR_ADMIN_KEY";

    /** Returns the emulator that the variables of the environment, or system properties of the same names, name. */
    static Optional<ExistingEmulator> find() {
        return find(name -> System.getProperty(name, System.getenv(name)));
    }

    /** Returns the emulator that variables name. */
    static Optional<ExistingEmulator> find(UnaryOperator<String> variables) {
        var url = variables.apply(URL);
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        var key = variables.apply(ADMIN_KEY);
        if (key == null || key.isBlank()) {
            throw new IllegalStateException(
                    URL + " is set: set " + ADMIN_KEY + " to the EMULATOR_ADMIN_KEY of " + "that emulator");
        }
        return Optional.of(new ExistingEmulator(URI.create(url.strip()), key.strip()));
    }
}
