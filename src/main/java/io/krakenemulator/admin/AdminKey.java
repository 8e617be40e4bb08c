package io.krakenemulator.admin;

import io.krakenemulator.auth.OtherKeys;
import io.krakenemulator.sandbox.ApiKeyForm;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Holds the key of the control API. */
@ApplicationScoped
public class AdminKey implements OtherKeys {

    /** After the migrations and the first sandboxes, so that a failed start prints no key. */
    private static final int LATE = 1000;

    private static final int RANDOM_BYTES = 24;

    private final boolean random;
    private final String key;

    AdminKey(AdminConfig settings) {
        random = settings.key().isEmpty();
        key = settings.key().orElseGet(AdminKey::createKey);
        // No client could send another one.
        if (!key.matches(ApiKeyForm.FORM)) {
            throw new IllegalArgumentException("EMULATOR_ADMIN_KEY " + ApiKeyForm.REQUIREMENT);
        }
    }

    /** Prints to the console and not to the log, which other systems collect and keep. */
    void printOnce(@Observes @Priority(LATE) StartupEvent event) {
        if (random) {
            System.out.println("No EMULATOR_ADMIN_KEY is set. The control API's key until the next start: " + key);
        }
    }

    @Override
    public boolean contains(String candidate) {
        return matches(candidate);
    }

    /** Compares in constant time, so that the time reveals nothing about the key. */
    boolean matches(String candidate) {
        return MessageDigest.isEqual(hash(key), hash(candidate));
    }

    private static String createKey() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
