package io.krakenemulator.admin.fault;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides which headers an operator may put into an answer. */
final class FaultHeaders {

    /** The most headers of one answer. */
    static final int MOST = 32;

    /** A token of RFC 9110. */
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");

    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7E]{0,1024}");

    /** The headers of one connection, and those by which the client finds the end of the answer. */
    private static final Set<String> OF_CONNECTION = Set.of(
            "connection",
            "content-length",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private FaultHeaders() {}

    /** Returns why a header cannot be sent; empty if it can. */
    static Optional<String> problem(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of("is not the name of a header");
        } else if (OF_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.of("cannot be set: the server needs it for the connection");
        } else if (!VALUE.matcher(value).matches()) {
            return Optional.of("must have visible ASCII characters and spaces, 1024 at most");
        }
        return Optional.empty();
    }
}
