package io.krakenemulator.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.UUID;

/** Tells calls with the same body from calls with another one. */
final class BodyHash {

    /** The hash of facts of calls whose bodies do not matter. */
    static final UUID NONE = new UUID(0, 0);

    /** The calls that do harm when a client repeats them. */
    private static final Set<String> HARMFUL_TWICE = Set.of("createPaymentInstruction", "sendRegistrationFlows");

    /** Codes of refusals that blame nothing in the body: the same body may be accepted later. */
    private static final Set<String> BLAMELESS = Set.of("import_supplier_migration_not_ongoing", "400");

    /** The end of the codes of whole answers. The codes of their problems say more. */
    private static final String WHOLE = "_failed_validation";

    private BodyHash() {}

    /** Returns the first 16 bytes of the SHA-256 of a body; {@code null} without a body. */
    static UUID of(byte[] body) {
        if (body == null || body.length == 0) {
            return null;
        }
        try {
            var hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(body));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /**
     * Returns whether the facts tell calls of that outcome apart by their bodies: refused calls whose codes blame the body, and
     * calls that do harm when they are repeated.
     */
    static boolean matters(String operation, int status, Set<String> codes) {
        return HARMFUL_TWICE.contains(operation)
                || status >= 400
                        && (codes.isEmpty()
                                || codes.stream().anyMatch(code -> !code.endsWith(WHOLE) && !BLAMELESS.contains(code)));
    }
}
