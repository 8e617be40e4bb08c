package io.krakenemulator.web.connection;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id that ties an answer to the lines of the log and to the traces of the client. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    /** An id of the client is kept if it is short and cannot break a line of the log. */
    private static final Pattern KEPT = Pattern.compile("[A-Za-z0-9._:/+=@-]{1,128}");

    private static final String TRACE_HEADER = "traceparent";

    /** The form of W3C Trace Context, with the id of the trace. */
    private static final Pattern TRACE =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(?:-.*)?");

    private RequestId() {}

    /** Returns the id in the headers of a request, else the id of its trace, else a new one. */
    static String of(HttpHeaders headers) {
        var sent = headers.get(HEADER);
        if (sent != null && KEPT.matcher(sent).matches()) {
            return sent;
        }
        var parent = headers.get(TRACE_HEADER);
        var trace = parent == null ? null : TRACE.matcher(parent);
        return trace != null && trace.matches() ? trace.group(1) : create();
    }

    static String create() {
        return UUID.randomUUID().toString();
    }
}
