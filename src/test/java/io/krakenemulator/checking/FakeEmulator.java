package io.krakenemulator.checking;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/**
 * Answers checks as the emulator does, by a simple rule. A line with {@code bad} is rejected. A line with {@code stop} ends the
 * check with an error, and a line with {@code vanish} ends the connection. Lines before {@code from_line} get blank lines.
 */
final class FakeEmulator implements AutoCloseable {

    static final String KEY = "sk_fake";

    private static final String CODE = "invalid_email";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> queries = new CopyOnWriteArrayList<>();
    private volatile int mostVerdicts = Integer.MAX_VALUE;

    private final String key;

    /** The most failures that a check expects; -1 without a list. */
    private volatile int mostExpected = -1;

    FakeEmulator() throws IOException {
        this(KEY);
    }

    FakeEmulator(String key) throws IOException {
        this.key = key;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/emulator/v1/sandboxes/default/checks", exchange -> answer(exchange, "[]"));
        server.createContext("/emulator/v1/sandboxes/default/check", this::check);
        server.createContext("/emulator/v1/sandboxes/default/expected-failures", this::setExpected);
        server.createContext("/emulator/v1/sandboxes/other/", exchange -> refuse(exchange, 404, "sandbox_not_found"));
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Ends each further check after some verdicts, in the middle of the next one. */
    void cutOffAfter(int verdicts) {
        mostVerdicts = verdicts;
    }

    /** Takes a list of expected failures. A check then expects as many failures as the list has characters. */
    private void setExpected(HttpExchange exchange) throws IOException {
        var list = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!exchange.getRequestMethod().equals("PUT") || list.contains("bad")) {
            refuse(exchange, 400, "expected_failures_failed_validation");
            return;
        }
        mostExpected = list.strip().length();
        answer(exchange, list);
    }

    /** Returns the queries of the checks. */
    List<String> queries() {
        return queries;
    }

    private boolean isAllowed(HttpExchange exchange) throws IOException {
        if (("Bearer " + key).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return true;
        }
        refuse(exchange, 401, "authentication_failed");
        return false;
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        if (isAllowed(exchange)) {
            exchange.sendResponseHeaders(200, body.length());
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        }
    }

    private static void refuse(HttpExchange exchange, int status, String code) throws IOException {
        var body = "{\"detail\": \"Refused.\", \"code\": \"" + code + "\"}";
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private void check(HttpExchange exchange) throws IOException {
        if (!isAllowed(exchange)) {
            return;
        }
        var query = exchange.getRequestURI().getQuery();
        queries.add(query);
        if (query.contains("keep=taken")) {
            refuse(exchange, 409, "check_already_exists");
            return;
        }
        var body = exchange.getRequestBody();
        boolean isGzip = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        exchange.sendResponseHeaders(200, 0);
        try (var lines = new BufferedReader(new InputStreamReader(isGzip ? new GZIPInputStream(body) : body));
                var out = exchange.getResponseBody()) {
            judge(lines, out, query);
        } catch (IllegalStateException e) {
            throw new IOException(e);
        }
    }

    private void judge(BufferedReader lines, OutputStream out, String query) throws IOException {
        int number = 0;
        int judged = 0;
        int failed = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (number < fromLine(query)) {
                write(out, " \n");
                continue;
            }
            if (judged == mostVerdicts) {
                write(out, "{\"line\":" + number + ",\"ver");
                throw new IllegalStateException("the connection is lost");
            }
            if (line.contains("stop")) {
                write(
                        out,
                        "{\"error\": {\"detail\": \"The database is out of reach.\", \"code\": \"service_unavailable\"}}");
                return;
            }
            if (line.contains("vanish")) {
                return;
            }
            boolean isBad = line.contains("bad");
            judged++;
            failed += isBad ? 1 : 0;
            write(
                    out,
                    "{\"line\":" + number + ",\"verdict\":\"" + (isBad ? "rejected" : "accepted") + "\",\"errors\":["
                            + (isBad ? "{\"code\":\"" + CODE + "\"}" : "") + "]}\n");
        }
        write(out, summary(judged, failed, query));
    }

    private static int fromLine(String query) {
        var from = query.replaceFirst("^(?:.*&)?from_line=(\\d+).*$", "$1");
        return from.equals(query) ? 1 : Integer.parseInt(from);
    }

    private String summary(int judged, int failed, String query) {
        var codes = failed == 0
                ? ""
                : "{\"code\":\"" + CODE + "\",\"errors\":" + failed + ",\"lines\":" + failed + ",\"first_lines\":[2]}";
        var limit = query.replaceFirst("^(?:.*&)?fail_over=(\\d+)(?:&.*)?$", "$1");
        var passed = limit.equals(query) || failed <= Integer.parseInt(limit);
        var gate = !limit.equals(query)
                ? "\"gate\":{\"passed\":" + passed + ",\"limits\":[{\"code\":null,\"limit\":\"" + limit
                        + "\",\"failed\":" + failed
                        + ",\"passed\":" + passed + "}]},"
                : "";
        var expected = mostExpected < 0
                ? ""
                : "\"expected\":{\"lines\":" + Math.min(failed, mostExpected)
                        + ",\"errors\":0,\"entries\":3,\"stale\":2,\"ended\":1},";
        return "{\"summary\":{\"lines\":" + judged + ",\"verdicts\":{\"accepted\":" + (judged - failed)
                + ",\"rejected\":"
                + failed + ",\"not_json\":0,\"too_long\":0},\"codes\":[" + codes + "],\"warnings\":[]," + gate
                + expected
                + "\"seconds\":0.5,\"lines_per_second\":10}}";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
