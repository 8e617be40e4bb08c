import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/**
 * Puts load on a running emulator and says how it bore it. One file, run from its source; see README.md beside it.
 *
 * <p>Its client is as small as can be, blocking sockets and no more parsing than needed, since it shares the machine with
 * what it measures.
 */
public final class Load {

    private static final String DATA_IMPORT = "/v1/data-import/";
    private static final String SUPPLIER = "TENTACLE_ENERGY";

    private final Map<String, String> options;
    private final URI base;
    private final String key;

    private Load(Map<String, String> options) {
        this.options = options;
        this.base = URI.create(options.getOrDefault("url", "http://localhost:8080"));
        this.key = options.getOrDefault("key", "12345");
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.println("usage: java Load.java stage|process|lists|all [--name=value …], see bench/README.md");
            System.exit(2);
        }
        var options = new HashMap<String, String>();
        for (var argument : Arrays.asList(arguments).subList(1, arguments.length)) {
            var parts = argument.replaceFirst("^--", "").split("=", 2);
            options.put(parts[0], parts.length == 2 ? parts[1] : "true");
        }
        var load = new Load(options);
        switch (arguments[0]) {
            case "stage" -> load.stage();
            case "process" -> load.process();
            case "lists" -> load.lists();
            case "all" -> {
                load.stage();
                load.process();
                load.lists();
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private int number(String option, int fallback) {
        return Integer.parseInt(options.getOrDefault(option, String.valueOf(fallback)));
    }

    // Staging and processing

    private void stage() throws Exception {
        var payload = Files.readString(
                Path.of(options.getOrDefault("body", "src/test/resources/fixtures/account/dual-fuel.json")));
        var number = Pattern.compile("\"external_account_number\"\\s*:\\s*\"([^\"]+)\"").matcher(payload);
        if (!number.find()) {
            throw new IllegalArgumentException("the body has no external_account_number");
        }
        // One text that differs in the number alone, which its reference may repeat.
        var parts = payload.split(Pattern.quote(number.group(1)), -1);
        System.out.printf("staging %,d accounts of %,d bytes%n", accounts(), payload.length());
        run("staged", number("stagers", number("clients", 100)), i -> new Call(
                "POST", "account-import-process/create-or-update/", String.join(name(i), parts)));
    }

    private void process() throws Exception {
        System.out.printf("processing %,d accounts%n", accounts());
        run("processed", number("clients", 100), i -> new Call(
                "POST",
                "account-import-process/process/",
                "{\"import_supplier_code\":\"" + SUPPLIER + "\",\"external_account_number\":\"" + name(i)
                        + "\",\"operations_team_name\":\"Tentacle Operations\"}"));
    }

    private int accounts() {
        return number("accounts", 10_000);
    }

    private String name(int i) {
        return options.getOrDefault("prefix", "LOAD-") + i;
    }

    private record Call(String method, String path, String body) {}

    private interface Calls {
        Call call(int i);
    }

    /** Makes each call once, but for those answered with 429, which are made again after the time that the answer names. */
    private void run(String what, int clients, Calls calls) throws Exception {
        int total = accounts();
        var next = new AtomicInteger();
        var latencies = new long[total];
        var statuses = new ArrayList<Map<Integer, LongAdder>>();
        var throttled = new LongAdder();
        var broken = new LongAdder();
        var firstError = new String[1];
        var ready = new CountDownLatch(clients);
        var begin = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        for (int c = 0; c < clients; c++) {
            var mine = new HashMap<Integer, LongAdder>();
            statuses.add(mine);
            var thread = new Thread(() -> {
                try (var connection = new Client(base, key)) {
                    ready.countDown();
                    begin.await();
                    for (int i = next.getAndIncrement(); i < total; i = next.getAndIncrement()) {
                        var call = calls.call(i);
                        while (true) {
                            long start = System.nanoTime();
                            Answer answer;
                            try {
                                answer = connection.send(call.method(), DATA_IMPORT + call.path(), call.body(), null);
                            } catch (IOException e) {
                                broken.increment();
                                break;
                            }
                            if (answer.status() == 429) {
                                throttled.increment();
                                Thread.sleep(1000L * answer.retryAfter());
                                continue;
                            }
                            latencies[i] = System.nanoTime() - start;
                            mine.computeIfAbsent(answer.status(), s -> new LongAdder()).increment();
                            if (answer.status() >= 300 && firstError[0] == null) {
                                firstError[0] = answer.status() + " " + answer.body();
                            }
                            break;
                        }
                    }
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            thread.start();
            threads.add(thread);
        }
        ready.await();
        long start = System.nanoTime();
        begin.countDown();
        for (var thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;

        var sum = new java.util.TreeMap<Integer, Long>();
        statuses.forEach(mine -> mine.forEach((status, count) -> sum.merge(status, count.sum(), Long::sum)));
        Arrays.sort(latencies);
        System.out.printf(
                "  %s by %d clients in %.1f s: %,.0f accounts/s, p50 %.1f ms, p99 %.1f ms, most %.1f ms%n",
                what,
                clients,
                seconds,
                total / seconds,
                latencies[total / 2] / 1e6,
                latencies[(int) (total * 0.99)] / 1e6,
                latencies[total - 1] / 1e6);
        long errors = broken.sum()
                + sum.entrySet().stream().filter(e -> e.getKey() >= 300).mapToLong(Map.Entry::getValue).sum();
        System.out.printf("  answers %s, 429: %d, errors: %d%n", sum, throttled.sum(), errors);
        if (firstError[0] != null) {
            System.out.println("  first error: " + firstError[0]);
        }
    }

    // Lists

    /** Inserts processes by SQL and reads the list of all of them. */
    private void lists() throws Exception {
        int rows = number("rows", 1_000_000);
        if (options.containsKey("db")) {
            try (var database = DriverManager.getConnection(
                    options.get("db"), options.getOrDefault("db-user", "postgres"), options.get("db-password"))) {
                insert(database, rows);
            }
        }
        System.out.printf("reading the list of all processes%n");
        var path = DATA_IMPORT + "all-account-import-processes/" + SUPPLIER + "/";
        long before = resident();
        var most = new AtomicLong(before);
        var watcher = new Thread(() -> {
            try {
                while (true) {
                    most.accumulateAndGet(resident(), Math::max);
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                // The list has been read.
            }
        });
        watcher.start();
        for (int i = 0; i < number("reads", 2); i++) {
            try (var connection = new Client(base, key)) {
                long start = System.nanoTime();
                var stream = new Counted();
                var answer = connection.send("GET", path, "", stream);
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        "  %d: %,d rows, %,d bytes in %.1f s: first byte of the list after %.0f ms, %,.0f bytes/s%n",
                        answer.status(),
                        stream.rows,
                        stream.bytes,
                        seconds,
                        (stream.first - start) / 1e6,
                        stream.bytes / seconds);
            }
        }
        watcher.interrupt();
        watcher.join();
        if (before > 0) {
            System.out.printf(
                    "  resident memory: %,d MB before, %,d MB at most, %,d MB after%n",
                    before >> 10, most.get() >> 10, resident() >> 10);
        }
    }

    private void insert(Connection database, int rows) throws SQLException {
        System.out.printf("inserting %,d processes by SQL%n", rows);
        try (var statement = database.prepareStatement(
                """
                insert into import_process (sandbox_id, supplier_code, external_number, state, payload, staged_at,
                                            modified_at)
                select k.sandbox_id, ?, 'BULK-' || n, 'STAGED', '{}', now(), now()
                  from api_key k, generate_series(1, ?) n
                 where k.api_key = ?
                    on conflict do nothing""")) {
            statement.setString(1, SUPPLIER);
            statement.setInt(2, rows);
            statement.setString(3, key);
            statement.executeUpdate();
        }
        try (var statement = database.createStatement()) {
            statement.execute("vacuum analyze import_process");
        }
    }

    /** Resident memory of the emulator in KB, 0 where its process is not named. */
    private long resident() {
        if (!options.containsKey("pid")) {
            return 0;
        }
        try {
            return Files.readAllLines(Path.of("/proc", options.get("pid"), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Counts a list as it comes, and keeps nothing of it. */
    private static final class Counted {
        private long first;
        private long bytes;
        private long rows;

        void take(byte[] buffer, int length) {
            if (bytes == 0) {
                first = System.nanoTime();
            }
            bytes += length;
            for (int i = 0; i < length; i++) {
                if (buffer[i] == '{') {
                    rows++;
                }
            }
        }
    }

    // HTTP

    private record Answer(int status, int retryAfter, String body) {}

    /** One connection, kept open. */
    private static final class Client implements AutoCloseable {

        private final URI base;
        private final String key;
        private final byte[] buffer = new byte[1 << 16];
        private Socket socket;
        private InputStream in;

        Client(URI base, String key) throws IOException {
            this.base = base;
            this.key = key;
            connect();
        }

        private void connect() throws IOException {
            socket = new Socket(base.getHost(), base.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }

        Answer send(String method, String path, String body, Counted counted) throws IOException {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            var request = new ByteArrayOutputStream(bytes.length + 300);
            request.writeBytes((method + " " + path + " HTTP/1.1\r\nHost: " + base.getHost() + "\r\nAuthorization: Token "
                            + key + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            request.writeBytes(bytes);
            try {
                request.writeTo(socket.getOutputStream());
                return answer(counted);
            } catch (IOException e) {
                socket.close();
                connect();
                throw e;
            }
        }

        private Answer answer(Counted counted) throws IOException {
            int status = Integer.parseInt(line().split(" ")[1]);
            int length = 0;
            int retryAfter = 1;
            boolean chunked = false;
            for (var header = line(); !header.isEmpty(); header = line()) {
                var name = header.substring(0, header.indexOf(':')).toLowerCase(java.util.Locale.ROOT);
                var value = header.substring(header.indexOf(':') + 1).strip();
                switch (name) {
                    case "content-length" -> length = Integer.parseInt(value);
                    case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                    case "retry-after" -> retryAfter = Integer.parseInt(value);
                    default -> {}
                }
            }
            var body = new ByteArrayOutputStream();
            if (!chunked) {
                read(length, body, counted);
            }
            while (chunked) {
                int size = Integer.parseInt(line(), 16);
                read(size, body, counted);
                line();
                chunked = size > 0;
            }
            return new Answer(status, retryAfter, body.toString(StandardCharsets.UTF_8));
        }

        private void read(int length, ByteArrayOutputStream body, Counted counted) throws IOException {
            int left = length;
            while (left > 0) {
                int n = in.read(buffer, 0, Math.min(left, buffer.length));
                if (n < 0) {
                    throw new EOFException();
                }
                if (counted == null) {
                    body.write(buffer, 0, n);
                } else {
                    counted.take(buffer, n);
                }
                left -= n;
            }
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException();
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
