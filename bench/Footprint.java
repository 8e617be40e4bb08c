import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Starts the emulator once and prints its memory at rest, after the guide's journey and after 100,000 requests. Also
 * prints its size on disk and in an image. This one file runs from its source: see README.md beside it.
 */
public final class Footprint {

    private static final int PORT = 18080;
    private static final int REQUESTS = 100_000;
    private static final int CLIENTS = 16;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);
    private static final long REST = TimeUnit.SECONDS.toMillis(10);

    private static final String BASE = "http://localhost:" + PORT;
    private static final String KEY = "12345";
    private static final Path FIXTURES = Path.of("src", "test", "resources", "fixtures");
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Unique to this run, as the database may have accounts of other runs. */
    private static final String NUMBER = "FOOT-" + Long.toString(System.nanoTime(), 36).toUpperCase();

    private Footprint() {}

    public static void main(String[] command) throws Exception {
        if (command.length == 0) {
            System.err.println("usage: java Footprint.java COMMAND…, with the database in the environment; see bench/README.md");
            System.exit(2);
        }
        sizes(command);
        var process = start(command);
        try {
            say(process, "at rest, " + REST / 1000 + " s after its start");
            journey();
            say(process, "after the guide's journey");
            load();
            say(process, "after %,d requests more".formatted(REQUESTS));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    // On disk

    /** Prints the size of the files that an image for this command contains, with the licence and the list of parts. */
    private static void sizes(String[] command) throws IOException {
        var contents = new ArrayList<Path>();
        int jar = Arrays.asList(command).indexOf("-jar") + 1;
        if (jar > 0) {
            var runner = Path.of(command[jar]);
            contents.add(runner);
            for (var part : List.of("lib", "quarkus", "app")) {
                try (Stream<Path> files = Files.walk(runner.resolveSibling(part))) {
                    files.filter(Files::isRegularFile).sorted().forEach(contents::add);
                }
            }
            contents.add(runner.resolveSibling("..").resolve("quarkus-run-cyclonedx.json"));
        } else {
            contents.add(Path.of(command[0]));
            contents.add(Path.of(command[0] + "-cyclonedx.json"));
        }
        long program = 0;
        for (var file : contents.subList(0, contents.size() - 1)) {
            program += Files.size(file);
        }
        contents.add(Path.of("LICENSE"));
        System.out.printf("program %.1f MB, layer %.1f MB (gzip)%n", program / 1e6, compressedSize(contents) / 1e6);
    }

    private static long compressedSize(List<Path> files) throws IOException {
        var counted = new Counted();
        try (var gzip = new GZIPOutputStream(counted, 1 << 16)) {
            for (var file : files) {
                Files.copy(file, gzip);
            }
        }
        return counted.bytes;
    }

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }

    // In memory

    private static void say(Process process, String when) throws IOException, InterruptedException {
        Thread.sleep(REST);
        System.out.printf("%.1f MB resident %s%n", resident(process.pid()) * 1024 / 1e6, when);
    }

    /** In kibibytes, as Linux tells it. */
    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static Process start(String[] command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(PORT));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(PORT + 1));
        var begin = System.nanoTime();
        var process = builder.start();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE) {
                process.destroy();
                throw new IllegalStateException("It does not start: try the command by hand");
            }
            Thread.sleep(50);
        }
        return process;
    }

    private static boolean isReady() throws InterruptedException {
        try {
            var ready = URI.create("http://localhost:" + (PORT + 1) + "/q/health/ready");
            return HTTP.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    // The guide's journey

    private static void journey() throws Exception {
        var answer = post("/v1/graphql/", KEY, "{\"query\":\"mutation { obtainKrakenToken(input: {organizationSecretKey:"
                + " \\\"" + KEY + "\\\"}) { token } }\"}");
        var token = TOKEN.matcher(expect(200, answer));
        if (!token.find()) {
            throw new IllegalStateException("no token: " + answer.body());
        }
        var loader = new Loader(token.group(1));

        var products = fixture("product/four-tariffs")
                .replaceAll("(\"(?:tariff_)?code\"\\s*:\\s*\"[^\"]*)\"", "$1-" + NUMBER + "\"");
        loader.post(200, "validate-products/", products);
        loader.post(201, "products/", products);
        loader.post(200, "validate-account/", account("account/dual-fuel"));
        loader.post(201, "account-import-process/create-or-update/", account("account/dual-fuel"));
        // The answer of a dry run that would succeed
        loader.post(400, "account-import-process/process/", process(true));
        loader.post(201, "account-import-process/process/", process(false));
        loader.get(200, "account-transfer-status/TENTACLE_ENERGY/" + NUMBER + "/");
        loader.get(200, "imported-account-import-processes/TENTACLE_ENERGY/" + NUMBER + "/");
        loader.post(201, "notes/create/", account("note/two-notes"));
        loader.post(201, "notes/create/", account("note/two-notes"));
        loader.post(201, "transactions/create/", account("transaction/six-kinds"));
        loader.post(201, "historical-statements/create/", account("statement/two-statements"));
        loader.post(201, "payment-instruction/create/", account("instruction/card"));
        loader.post(200, "send-registration-flows/TENTACLE_ENERGY/" + NUMBER + "/", "");
        loader.get(200, "meterpoint-statuses-for-account/TENTACLE_ENERGY/" + NUMBER + "/");
    }

    private static String process(boolean dryRun) {
        return "{\"import_supplier_code\":\"TENTACLE_ENERGY\",\"external_account_number\":\"" + NUMBER
                + "\",\"operations_team_name\":\"Tentacle Operations\",\"dry_run\":" + dryRun + "}";
    }

    private static String fixture(String name) throws IOException {
        return Files.readString(FIXTURES.resolve(name + ".json"));
    }

    private static String account(String fixture) throws IOException {
        return fixture(fixture).replaceFirst("(\"external_account_number\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + NUMBER + "\"");
    }

    // Many requests: what a loader sends most, and what it asks most

    private static void load() throws Exception {
        var loader = new Loader(KEY);
        var payload = account("account/dual-fuel").replace(NUMBER, NUMBER + "-LOAD");
        var next = new AtomicInteger();
        var failed = new LongAdder();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            var thread = new Thread(() -> {
                for (int n = next.getAndIncrement(); n < REQUESTS; n = next.getAndIncrement()) {
                    try {
                        if (n % 2 == 0) {
                            loader.post(200, "validate-account/", payload);
                        } else {
                            loader.get(200, "account-transfer-status/TENTACLE_ENERGY/" + NUMBER + "/");
                        }
                    } catch (IOException | InterruptedException | IllegalStateException e) {
                        failed.increment();
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (var thread : threads) {
            thread.join();
        }
        if (failed.sum() > 0) {
            System.out.printf("%,d of %,d requests failed%n", failed.sum(), REQUESTS);
        }
    }

    /** A client of the emulated interface. */
    private record Loader(String credential) {

        void post(int status, String path, String body) throws IOException, InterruptedException {
            expect(status, Footprint.post("/v1/data-import/" + path, credential, body));
        }

        void get(int status, String path) throws IOException, InterruptedException {
            var request = request("/v1/data-import/" + path, credential).build();
            expect(status, HTTP.send(request, HttpResponse.BodyHandlers.ofString()));
        }
    }

    private static HttpResponse<String> post(String path, String credential, String body)
            throws IOException, InterruptedException {
        var request = request(path, credential).POST(HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String credential) {
        return HttpRequest.newBuilder(URI.create(BASE + path)).header("Authorization", "Token " + credential);
    }

    private static String expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
