package io.krakenemulator.boot;

import io.krakenemulator.lifecycle.SandboxVariables;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Reads secrets from files that variables with {@code _FILE} at their end name, as container platforms mount them. {@link Main}
 * checks the files first: a source of the configuration cannot report a failure in a plain line.
 */
public final class SecretFiles implements ConfigSource {

    private static final String SUFFIX = "_FILE";

    /** Just below the environment, whose variables may not be set beside those of files. */
    private static final int ORDINAL = 299;

    private static final Map<String, String> PROPERTIES = Map.of(
            "EMULATOR_ADMIN_KEY",
            "emulator.admin.key",
            "QUARKUS_DATASOURCE_REACTIVE_URL",
            MigrationsAddress.REACTIVE_URL,
            "QUARKUS_DATASOURCE_PASSWORD",
            "quarkus.datasource.password",
            "QUARKUS_DATASOURCE_MIGRATIONS_PASSWORD",
            MigrationsAddress.PREFIX + "password");

    private final Map<String, String> properties = new HashMap<>();

    /** Reads the files that the environment of the process names. Leaves out those that {@link #check} refuses. */
    public SecretFiles() {
        this(System.getenv());
    }

    SecretFiles(Map<String, String> environment) {
        environment.forEach((variable, file) -> findProperty(variable).ifPresent(property -> {
            try {
                // A text in the form of an expression is part of the secret.
                properties.put(property, read(variable, file).replace("$", "\\$"));
            } catch (StartFailure reported) {
                // By the check.
            }
        }));
    }

    /**
     * Checks that each named file can be read, and that no secret is set twice.
     *
     * @throws StartFailure that names the variable
     */
    static void check(Map<String, String> environment) {
        environment.forEach((variable, file) -> {
            if (findProperty(variable).isEmpty()) {
                return;
            }
            var direct = withoutSuffix(variable);
            if (!environment.getOrDefault(direct, "").isEmpty()) {
                throw new StartFailure("Both " + direct + " and " + variable + " are set. Set one of them.");
            }
            read(variable, file);
        });
    }

    private static Optional<String> findProperty(String variable) {
        if (!variable.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        var direct = withoutSuffix(variable);
        return Optional.ofNullable(PROPERTIES.get(direct)).or(() -> SandboxVariables.findPropertyOfKeys(direct));
    }

    private static String withoutSuffix(String variable) {
        return variable.substring(0, variable.length() - SUFFIX.length());
    }

    /** Returns the text of a file; of several lines, as several keys have them, with commas for the breaks. */
    private static String read(String variable, String file) {
        try {
            var secret = Files.readString(Path.of(file)).strip().replaceAll("\\s*\\R\\s*", ",");
            if (secret.isEmpty()) {
                throw new StartFailure(variable + ": the file " + file + " is empty.");
            }
            return secret;
        } catch (IOException | InvalidPathException | SecurityException e) {
            throw new StartFailure(variable + ": the file " + file + " " + reason(e) + ".", e);
        }
    }

    private static String reason(Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "does not exist";
        }
        if (failure instanceof AccessDeniedException) {
            return "may not be read";
        }
        return failure instanceof MalformedInputException
                ? "is not text in UTF-8"
                : "cannot be read: " + Reason.oneLine(failure);
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.copyOf(properties.keySet());
    }

    @Override
    public String getValue(String property) {
        return properties.get(property);
    }

    @Override
    public String getName() {
        return "files of secrets";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
