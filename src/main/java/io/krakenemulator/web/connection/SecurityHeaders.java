package io.krakenemulator.web.connection;

import io.netty.handler.codec.http.HttpHeaders;

/** The headers that keep a browser from running or embedding an answer. */
final class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private static final String DOCS = "/docs";

    /** Data: nothing is loaded, nothing runs. */
    private static final String OF_DATA = "default-src 'none'; frame-ancestors 'none'";

    /**
     * Swagger UI: its scripts come from this server alone. It sets styles of elements from its scripts, draws small pictures from
     * {@code data:} addresses, and calls this server.
     */
    private static final String OF_DOCS = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void add(HttpHeaders headers, String path) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Frame-Options", "DENY");
        if (!headers.contains(CONTENT_SECURITY_POLICY)) {
            headers.set(CONTENT_SECURITY_POLICY, isOfDocs(path) ? OF_DOCS : OF_DATA);
        }
    }

    private static boolean isOfDocs(String path) {
        return path.equals(DOCS) || path.startsWith(DOCS + "/");
    }
}
