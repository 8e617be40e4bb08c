package io.krakenemulator.web.connection;

import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.web.ApiFailure;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * The target of a request line, as it came over the wire.
 *
 * <p>The target is checked before anything else reads it, because the libraries disagree. One fails on a broken escape,
 * another takes a {@code ;} for the start of matrix parameters, and the database accepts no NUL.
 */
final class RequestTarget {

    private static final String NUL = "%00";

    private final String text;
    private final int pathStart;
    private final int pathEnd;

    RequestTarget(String text) {
        this.text = text;
        pathStart = pathStart(text);
        int query = text.indexOf('?', pathStart);
        pathEnd = query < 0 ? text.length() : query;
    }

    /** Returns where the path begins: after scheme and authority, where the target has them. */
    private static int pathStart(String text) {
        int scheme = text.startsWith("/") ? -1 : text.indexOf("://");
        if (scheme < 0) {
            return 0;
        }
        int path = text.indexOf('/', scheme + 3);
        return path < 0 ? text.length() : path;
    }

    /** Returns the path, not decoded. */
    String path() {
        return text.substring(pathStart, pathEnd);
    }

    /** Returns the answer to a target that no resource can have, or null. */
    ApiFailure refusal() {
        if (hasBrokenEscape()) {
            return ApiFailure.of(
                    400,
                    AnswerCode.INVALID_REQUEST,
                    "The address has a % that is not followed by two hexadecimal digits.");
        }
        if (path().contains(NUL) || hasDotSegment()) {
            return ApiFailure.of(404, AnswerCode.NOT_FOUND, "Not found.");
        }
        if (!isUri()) {
            return ApiFailure.of(
                    400, AnswerCode.INVALID_REQUEST, "The address has a character that must be escaped, or no host.");
        }
        return null;
    }

    /** Returns whether the target is a URI. The framework answers any other with 400 and without a body. */
    private boolean isUri() {
        try {
            new URI(withoutMatrixParameters());
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private boolean hasBrokenEscape() {
        for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
            if (at + 2 >= text.length() || !isHex(text.charAt(at + 1)) || !isHex(text.charAt(at + 2))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether the path has a segment {@code .} or {@code ..}. Clients resolve such segments, and no resource has
     * such a name.
     */
    private boolean hasDotSegment() {
        for (var segment : path().split("/")) {
            if (segment.length() <= 6) {
                var plain = segment.replace("%2e", ".").replace("%2E", ".");
                if (plain.equals(".") || plain.equals("..")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the target with each {@code ;} of the path escaped, so that it is a character of its segment like any other. */
    String withoutMatrixParameters() {
        if (path().indexOf(';') < 0) {
            return text;
        }
        return text.substring(0, pathStart) + path().replace(";", "%3B") + text.substring(pathEnd);
    }

    private static boolean isHex(char digit) {
        return digit < 0x80 && Character.digit(digit, 16) >= 0;
    }
}
