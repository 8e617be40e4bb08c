package io.krakenemulator.checking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The lines of an answer, each as soon as it has arrived. */
final class AnswerLines {

    /** Longer than any line that an emulator answers with its default settings. */
    private static final int LONGEST = 64 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    /** A blank line shows that the emulator still reads. A verdict is longer. */
    private static final int MOST_BLANKS = 8;

    private final InputStream body;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int limit;

    AnswerLines(InputStream body) {
        this.body = body;
    }

    /** Returns the next line without its line feed; {@code null} at the end. Blank lines are skipped. */
    byte[] next() throws IOException {
        var line = new ByteArrayOutputStream();
        while (at < limit || fill()) {
            int end = at;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, at, end - at);
            if (line.size() > LONGEST) {
                throw new IOException("a line of the answer is too long");
            }
            boolean isEnd = end < limit;
            at = isEnd ? end + 1 : end;
            if (isEnd) {
                if (!isBlank(line)) {
                    return line.toByteArray();
                }
                line.reset();
            }
        }
        return isBlank(line) ? null : line.toByteArray();
    }

    private static boolean isBlank(ByteArrayOutputStream line) {
        return line.size() <= MOST_BLANKS
                && line.toString(StandardCharsets.US_ASCII).isBlank();
    }

    private boolean fill() throws IOException {
        at = 0;
        limit = Math.max(0, body.read(buffer));
        return limit > 0;
    }
}
