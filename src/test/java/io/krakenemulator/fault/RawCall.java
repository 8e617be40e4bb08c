package io.krakenemulator.fault;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * A call over a socket of its own, which shows how its connection ends.
 *
 * @param received all bytes, each as a character of ISO 8859-1
 * @param isReset whether the connection was reset instead of closed
 * @param millis from the sending of the request to the end of the connection
 */
record RawCall(String received, boolean isReset, long millis) {

    private static final int PATIENCE_MILLIS = 30_000;

    static RawCall post(String key, String path, String body) {
        return send("POST", key, path, body, "");
    }

    static RawCall get(String key, String path) {
        return send("GET", key, path, "", "");
    }

    /** @param headers further lines, each with its end */
    static RawCall send(String method, String key, String path, String body, String headers) {
        var received = new ByteArrayOutputStream();
        boolean isReset = false;
        long start = System.nanoTime();
        try (var socket = open(method, key, path, body, headers)) {
            socket.getInputStream().transferTo(received);
        } catch (SocketException reset) {
            isReset = true;
        } catch (IOException e) {
            throw new AssertionError("No end of " + method + " " + path, e);
        }
        return new RawCall(
                received.toString(StandardCharsets.ISO_8859_1),
                isReset,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    /** Sends a POST and disconnects after a while. */
    static void postAndLeave(String key, String path, String body, long afterMillis) throws Exception {
        try (var socket = open("POST", key, path, body, "")) {
            Thread.sleep(afterMillis);
        }
    }

    private static Socket open(String method, String key, String path, String body, String headers) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = method + " /v1/data-import/" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Token " + key + "\r\n" + headers
                + (bytes.length == 0
                        ? ""
                        : "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n")
                + "\r\n";
        var socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().write(bytes);
        return socket;
    }

    /** Returns the status of the answer; 0 if the bytes are no HTTP. */
    int status() {
        return received.startsWith("HTTP/1.1 ") ? Integer.parseInt(received.substring(9, 12)) : 0;
    }

    String body() {
        return received.substring(received.indexOf("\r\n\r\n") + 4);
    }

    /** Returns the value of a header; {@code null} if the answer lacks it. */
    String header(String name) {
        for (var line : received.substring(0, received.indexOf("\r\n\r\n")).split("\r\n")) {
            if (line.toLowerCase().startsWith(name.toLowerCase() + ":")) {
                return line.substring(name.length() + 1).strip();
            }
        }
        return null;
    }
}
