package io.krakenemulator.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * Recognises tokens in the one spelling that their signer wrote. The last character of a Base64 text may carry unused
 * bits. Without this check, a token with changed unused bits would be valid too.
 */
final class CanonicalBase64 {

    private CanonicalBase64() {}

    /** Returns whether each part of a token is spelled as an encoder spells it. */
    static boolean isToken(String token) {
        for (var part : token.split("\\.", -1)) {
            if (!isCanonical(part)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a part is canonical. The time of the comparison does not show where the spellings differ. */
    private static boolean isCanonical(String part) {
        try {
            var decoded = Base64.getUrlDecoder().decode(part);
            return MessageDigest.isEqual(
                    Base64.getUrlEncoder().withoutPadding().encode(decoded), part.getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
