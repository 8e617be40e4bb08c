package io.krakenemulator.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers which sandboxes recently used keys selected. Each use of one is confirmed by the database before any answer, so
 * that a key that was withdrawn on another replica is refused here at once.
 */
@ApplicationScoped
public class RecentKeys {

    /** Some 300 bytes each. */
    private static final int KEPT = 2048;

    private final Map<ByteBuffer, Sandbox> kept = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Sandbox> eldest) {
            return size() > KEPT;
        }
    });

    /** Returns the sandbox that a key selected when it was last used; {@code null} if the key is not remembered. */
    public ExpectedSandbox find(String key) {
        var hash = KeyHash.of(key);
        var sandbox = kept.get(ByteBuffer.wrap(hash));
        return sandbox == null ? null : ExpectedSandbox.ofKey(hash, sandbox);
    }

    /** Remembers what a key selects. */
    void keep(String key, Sandbox sandbox) {
        kept.put(ByteBuffer.wrap(KeyHash.of(key)), sandbox);
    }

    /** Forgets a key that selects nothing. */
    void forget(String key) {
        kept.remove(ByteBuffer.wrap(KeyHash.of(key)));
    }
}
