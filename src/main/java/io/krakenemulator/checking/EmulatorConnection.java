package io.krakenemulator.checking;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A connection for one request to the emulator. It is a socket, because the client of the JDK reads no answer in HTTP/1.1
 * until it has sent the whole body, and a check sends its answer before that.
 */
final class EmulatorConnection implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final int CONNECT_MILLIS = 10_000;

    /** Longer than the emulator waits for memory, and than its longest pause between two answers. */
    private static final int ANSWER_MILLIS = 120_000;

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final Socket socket;
    private final URI url;
    private final AtomicReference<IOException> unreadable = new AtomicReference<>();

    private EmulatorConnection(Socket socket, URI url) {
        this.socket = socket;
        this.url = url;
    }

    static EmulatorConnection open(URI url) throws IOException {
        boolean isSecure = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : isSecure ? HTTPS_PORT : HTTP_PORT;
        var host = url.getHost().replaceAll("[\\[\\]]", "");
        var plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            plain.setSoTimeout(ANSWER_MILLIS);
            plain.setTcpNoDelay(true);
            return new EmulatorConnection(isSecure ? secure(plain, host, port) : plain, url);
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw e;
        }
    }

    private static Socket secure(Socket plain, String host, int port) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        // Without this, a socket takes a certificate of any host.
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** Sends a request without a body, and reads the head of its answer. */
    HttpAnswer get(String target, String key) throws IOException {
        var out = socket.getOutputStream();
        out.write(head("GET", target, key).append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return HttpAnswer.read(new BufferedInputStream(socket.getInputStream(), BUFFER));
    }

    /** Sends a short body of JSON, and reads the head of the answer. */
    HttpAnswer put(String target, String key, byte[] body) throws IOException {
        var head = head("PUT", target, key)
                .append("Content-Type: application/json\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n\r\n");
        var out = socket.getOutputStream();
        out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
        return HttpAnswer.read(new BufferedInputStream(socket.getInputStream(), BUFFER));
    }

    /** Begins to send a file in a thread of its own, and reads the head of the answer. */
    HttpAnswer post(String target, String key, InputFile file) throws IOException {
        var head = head("POST", target, key)
                .append("Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n")
                .append(file.isGzip() ? "Content-Encoding: gzip\r\n\r\n" : "\r\n");
        var out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
        out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
        out.flush();
        var sender = new Thread(() -> send(file, out), "check-sender");
        sender.setDaemon(true);
        sender.start();
        return HttpAnswer.read(new BufferedInputStream(socket.getInputStream(), BUFFER));
    }

    private StringBuilder head(String method, String target, String key) {
        return new StringBuilder(method + " " + target + " HTTP/1.1\r\n")
                .append("Host: ")
                .append(url.getRawAuthority())
                .append("\r\n")
                .append("Authorization: Bearer ")
                .append(key)
                .append("\r\n")
                .append("Accept: application/x-ndjson, application/json\r\nConnection: close\r\n");
    }

    private void send(InputFile file, OutputStream out) {
        var piece = new byte[BUFFER];
        try (var in = file.open()) {
            for (int read = read(in, piece); read > 0; read = read(in, piece)) {
                out.write((Integer.toHexString(read) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(piece, 0, read);
                out.write('\r');
                out.write('\n');
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            // The emulator does not take the rest. The answer, or its end, tells the reader why.
        }
    }

    /** Reads from the file. A failure ends the connection, so that the emulator does not take the part for the whole. */
    private int read(InputStream in, byte[] piece) throws IOException {
        try {
            return in.read(piece);
        } catch (IOException e) {
            unreadable.set(e);
            close();
            throw e;
        }
    }

    /** Returns why the file could not be read to its end; {@code null} if that has not happened. */
    IOException unreadable() {
        return unreadable.get();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing is left to be done with it
        }
    }
}
