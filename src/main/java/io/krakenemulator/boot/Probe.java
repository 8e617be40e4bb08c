package io.krakenemulator.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The health check of a container that has neither a shell nor curl. The executable itself, run with {@link #ARGUMENT},
 * asks the running emulator whether it is ready. It uses a plain socket, because an application or an HTTP client would
 * take long to start.
 *
 * @param port the management port on this machine
 * @param patience how long the whole check may take
 */
record Probe(int port, Duration patience) {

    static final String ARGUMENT = "--probe";
    static final String READINESS = "/q/health/ready";
    static final String PORT_PROPERTY = "quarkus.management.port";
    static final String PORT_VARIABLE = "QUARKUS_MANAGEMENT_PORT";
    static final int PORT_BY_DEFAULT = 9000;
    static final Duration PATIENCE = Duration.ofSeconds(2);

    static final int READY = 0;
    static final int NOT_READY = 1;

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

    /** Much longer than any status line. */
    private static final int LONGEST_LINE = 512;

    /**
     * Returns whether one of the arguments asks for a probe. Other arguments are ignored: a health check must never start
     * a second emulator.
     */
    static boolean isAskedFor(String... arguments) {
        for (String argument : arguments) {
            if (argument.equals(ARGUMENT)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Asks the emulator with these properties and variables. Returns an exit code, and prints the reason if it is not
     * ready.
     */
    static int run(Properties properties, Map<String, String> variables, PrintStream errors) {
        String reason = port(properties, variables)
                .map(port -> new Probe(port, PATIENCE).objection().orElse(""))
                .orElse(PORT_VARIABLE + " is not a port");
        if (reason.isEmpty()) {
            return READY;
        }
        errors.println("kraken-migration-emulator: not ready: " + reason);
        return NOT_READY;
    }

    /**
     * Returns the port, in the order of the application's own configuration. Zero, a port of the system's choice, cannot
     * be found.
     */
    private static Optional<Integer> port(Properties properties, Map<String, String> variables) {
        String said = properties.getProperty(PORT_PROPERTY);
        if (said == null || said.isBlank()) {
            said = variables.get(PORT_VARIABLE);
        }
        if (said == null || said.isBlank()) {
            return Optional.of(PORT_BY_DEFAULT);
        }
        try {
            return Optional.of(Integer.parseInt(said.strip())).filter(port -> port > 0 && port <= 0xFFFF);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Returns why the emulator is not ready; empty if it is. */
    Optional<String> objection() {
        long end = System.nanoTime() + patience.toNanos();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), millisUntil(end));
            String request =
                    "GET " + READINESS + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return objectionTo(firstLine(socket, end));
        } catch (SocketTimeoutException e) {
            return Optional.of("no answer on port " + port + " within " + patience.toMillis() + " ms");
        } catch (IOException e) {
            return Optional.of("nobody answers on port " + port + ": " + Reason.oneLine(e));
        }
    }

    private Optional<String> objectionTo(String line) {
        Matcher status = STATUS_LINE.matcher(line);
        if (!status.matches()) {
            return Optional.of("what answers on port " + port + " does not speak HTTP");
        }
        return Optional.of(status.group(1))
                .filter(code -> !code.equals("200"))
                .map(code -> READINESS + " answers with status " + code);
    }

    /** Reads a byte at a time against the deadline: an answer that drips in must not outlast it. */
    private static String firstLine(Socket socket, long end) throws IOException {
        InputStream answer = socket.getInputStream();
        var line = new StringBuilder();
        while (line.length() < LONGEST_LINE) {
            socket.setSoTimeout(millisUntil(end));
            int next = answer.read();
            if (next < 0 || next == '\n') {
                break;
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** At least 1: zero would mean to wait for ever. */
    private static int millisUntil(long end) throws SocketTimeoutException {
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        return Math.toIntExact(left);
    }
}
