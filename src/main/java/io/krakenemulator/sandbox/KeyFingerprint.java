package io.krakenemulator.sandbox;

import java.util.HexFormat;

/** Names a credential in records without telling it: the first eight hex digits of its SHA-256. */
public final class KeyFingerprint {

    /** The form of a fingerprint, as a regular expression. */
    public static final String FORM = "[0-9a-f]{8}";

    private static final int BYTES = 4;

    private KeyFingerprint() {}

    /** Returns the fingerprint of the credential in a header; {@code null} without one. A scheme before it does not count. */
    public static String ofHeader(String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        var stripped = header.strip();
        return of(stripped.substring(stripped.lastIndexOf(' ') + 1));
    }

    /** Returns the fingerprint of a credential. */
    static String of(String credential) {
        return HexFormat.of().formatHex(KeyHash.of(credential), 0, BYTES);
    }
}
