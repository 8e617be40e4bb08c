package io.krakenemulator.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes keys with SHA-256, so that a look-up needs no plain key. */
final class KeyHash {

    private KeyHash() {}

    static byte[] of(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Compares two keys in constant time. */
    static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(of(one), of(other));
    }
}
