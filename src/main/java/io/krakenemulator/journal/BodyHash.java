package io.krakenemulator.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.UUID;

/** Tells calls with the same body from calls with another one, where that matters. */
final class BodyHash {

    /** The hash of calls whose bodies do not matter. */
    static final UUID NONE = new UUID(0, 0);

    /** The calls that do harm when a client repeats them. */
    private static final Set<String> HARMFUL_TWICE = Set.of("createPaymentInstruction", "sendRegistrationFlows");

    private BodyHash() {}

    /**
     * Returns the first 16 bytes of the SHA-256 of a body; {@link #NONE} without a body. Calls that succeed have {@link #NONE}
     * too, unless repeating them does harm.
     */
    static UUID of(byte[] body, String operation, int status) {
        if (body == null || body.length == 0 || status < 400 && !HARMFUL_TWICE.contains(operation)) {
            return NONE;
        }
        try {
            var hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(body));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
