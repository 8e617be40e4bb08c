package io.krakenemulator.testing;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Talks to a server byte by byte, as no client library would. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 15_000;

    private RawHttp() {}

    /** Sends bytes, each a character of ISO 8859-1, and returns all that comes back until the server closes the connection. */
    public static String talk(URI server, String request) {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("No complete answer to: " + abbreviate(request), e);
        }
    }

    /** Returns the status of an answer, or 0 where there is none. */
    public static int status(String answer) {
        var words = answer.split(" ", 3);
        return words.length < 3 ? 0 : Integer.parseInt(words[1]);
    }

    public static String body(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        return end < 0 ? "" : answer.substring(end + 4);
    }

    public static String abbreviate(String request) {
        var line = request.replace("\r", "\\r").replace("\n", "\\n");
        return line.length() <= 300 ? line : line.substring(0, 300) + "…";
    }
}
