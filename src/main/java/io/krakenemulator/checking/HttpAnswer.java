package io.krakenemulator.checking;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The answer to a request: HTTP/1.1, RFC 9112. Its body is read while it arrives.
 *
 * @param body ends where the answer ends; throws {@link EOFException} if the connection ends earlier
 */
record HttpAnswer(int status, InputStream body) {

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");
    private static final int MOST_BYTES_OF_HEADERS = 64 * 1024;
    private static final int FIRST_FINAL_STATUS = 200;

    /** Reads up to the body. Interim answers, such as 100, are skipped. */
    static HttpAnswer read(InputStream in) throws IOException {
        while (true) {
            var head = new Head(in);
            var line = STATUS_LINE.matcher(head.line());
            if (!line.matches()) {
                throw new IOException("the answer is not HTTP/1.1");
            }
            int status = Integer.parseInt(line.group(1));
            var headers = head.headers();
            if (status >= FIRST_FINAL_STATUS) {
                return new HttpAnswer(status, body(in, headers));
            }
        }
    }

    private static InputStream body(InputStream in, Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .endsWith("chunked")) {
            return new Chunks(in);
        }
        var length = headers.get("content-length");
        try {
            return length == null ? in : new Part(in, Long.parseUnsignedLong(length) & Long.MAX_VALUE);
        } catch (NumberFormatException e) {
            throw new IOException("the answer has a malformed Content-Length", e);
        }
    }

    /** The lines before a body, with a bound for all of them. */
    private static final class Head {
        private final InputStream in;
        private int left = MOST_BYTES_OF_HEADERS;

        Head(InputStream in) {
            this.in = in;
        }

        String line() throws IOException {
            var line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new EOFException("the connection was closed");
                }
                if (--left < 0) {
                    throw new IOException("the headers of the answer are too long");
                }
                line.append((char) next);
            }
            return line.toString().stripTrailing();
        }

        Map<String, String> headers() throws IOException {
            var headers = new HashMap<String, String>();
            for (var line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    headers.put(
                            line.substring(0, colon).toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip());
                }
            }
            return headers;
        }
    }

    /** A body of known length. */
    private static final class Part extends InputStream {
        private final InputStream in;
        private long left;

        Part(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(bytes, offset, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException("the connection was closed");
            }
            left -= read;
            return read;
        }
    }

    /** A body in chunks: RFC 9112, section 7.1. */
    private static final class Chunks extends InputStream {
        private final InputStream in;
        private Part chunk;
        private boolean ended;

        Chunks(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            while (!ended) {
                int read = chunk == null ? -1 : chunk.read(bytes, offset, length);
                if (read >= 0) {
                    return read;
                }
                begin();
            }
            return -1;
        }

        private void begin() throws IOException {
            if (chunk != null) {
                new Head(in).line();
            }
            var size = new Head(in).line().replaceFirst(";.*", "").strip();
            try {
                chunk = new Part(in, Long.parseUnsignedLong(size, 16) & Long.MAX_VALUE);
            } catch (NumberFormatException e) {
                throw new IOException("the answer has a malformed chunk", e);
            }
            if (chunk.left == 0) {
                new Head(in).headers();
                ended = true;
            }
        }
    }

    /** Returns the beginning of the body as text. */
    String text(int mostBytes) throws IOException {
        return new String(body.readNBytes(mostBytes), StandardCharsets.UTF_8);
    }
}
