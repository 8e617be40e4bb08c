package io.krakenemulator.attack;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connections whose clients announce a body, send a part of it and then neither go on nor leave. */
final class StalledUploads implements AutoCloseable {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int WRITE_CHUNK = 64 * 1024;
    private static final long LONGEST_WRITE_MILLIS = 2_000;

    private final List<Socket> sockets = new ArrayList<>();

    /**
     * Opens the connections one after another.
     *
     * @param authorization value of the header, or {@code null} for a client without a key
     * @param announced length of the body that each announces
     * @param sent bytes of it that each sends; one that the emulator reads no further stops earlier
     */
    static StalledUploads open(Target target, int connections, String authorization, int announced, int sent)
            throws IOException {
        var uploads = new StalledUploads();
        for (int i = 0; i < connections; i++) {
            uploads.add(target, head(authorization, announced), sent);
        }
        return uploads;
    }

    private static byte[] head(String authorization, int announced) {
        return ("POST /v1/data-import/validate-account/ HTTP/1.1\r\nHost: emulator\r\n"
                        + (authorization == null ? "" : "Authorization: " + authorization + "\r\n")
                        + "Content-Type: application/json\r\nContent-Length: " + announced + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void add(Target target, byte[] head, int sent) throws IOException {
        var socket = new Socket();
        sockets.add(socket);
        try {
            socket.connect(new InetSocketAddress("127.0.0.1", target.httpPort()), CONNECT_MILLIS);
            write(socket, head, sent);
        } catch (IOException e) {
            // The emulator may close the connection at any moment, which the test expects.
        }
    }

    /** Writes in a thread, because a write blocks while the other side does not read. */
    private static void write(Socket socket, byte[] head, int sent) throws InterruptedIOException {
        var writer = new Thread(() -> {
            try {
                var out = socket.getOutputStream();
                out.write(head);
                var spaces = " ".repeat(Math.min(sent, WRITE_CHUNK)).getBytes(StandardCharsets.US_ASCII);
                for (int left = sent; left > 0; left -= spaces.length) {
                    out.write(spaces, 0, Math.min(left, spaces.length));
                }
                out.flush();
            } catch (IOException e) {
                // See above.
            }
        });
        writer.setDaemon(true);
        writer.start();
        try {
            writer.join(LONGEST_WRITE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public void close() {
        for (var socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                // Nothing is left to close.
            }
        }
    }
}
