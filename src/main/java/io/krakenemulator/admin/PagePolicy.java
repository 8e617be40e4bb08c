package io.krakenemulator.admin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Writes the security policy of reports that are pages. */
public final class PagePolicy {

    private PagePolicy() {}

    /** Returns the value of {@code Content-Security-Policy} for a page that has one style sheet inside, and nothing else. */
    public static String allowOnly(String style) {
        return "default-src 'none'; style-src '" + hash(style)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String hash(String style) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
