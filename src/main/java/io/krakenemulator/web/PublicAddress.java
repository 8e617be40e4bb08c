package io.krakenemulator.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address under which a client reaches this server, as its request says. */
public final class PublicAddress {

    private static final Pattern AUTHORITY = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");

    private PublicAddress() {}

    /** Returns scheme, host and port without a slash at the end; empty if the request names no valid host. */
    public static Optional<String> of(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader(HttpHeaders.HOST))
                .filter(host -> AUTHORITY.matcher(host).matches())
                .map(host -> scheme(context) + "://" + host);
    }

    private static String scheme(RoutingContext context) {
        // A proxy that ends TLS says so in this header.
        return "https".equals(context.request().getHeader("X-Forwarded-Proto"))
                ? "https"
                : context.request().scheme();
    }
}
