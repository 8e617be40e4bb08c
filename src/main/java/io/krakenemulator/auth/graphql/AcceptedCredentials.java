package io.krakenemulator.auth.graphql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Stores hashes of valid credentials, each with its address. At the limit, it drops the one that was unused for longest. */
final class AcceptedCredentials {

    static final int MAX_CREDENTIALS = 10_000;

    private final Set<String> accepted =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > MAX_CREDENTIALS;
                }
            }));

    void add(String address, String credential) {
        accepted.add(hash(address, credential));
    }

    boolean contains(String address, String credential) {
        return accepted.contains(hash(address, credential));
    }

    int size() {
        return accepted.size();
    }

    private static String hash(String address, String credential) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(address.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Base64.getEncoder().encodeToString(digest.digest(credential.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
