import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * Starts the emulator again and again. Prints the times from a cold process to its first line, and to the first 200 of a
 * call that queries the database. Prints the memory at that point, too. This one file runs from its source: see README.md beside it.
 */
public final class Start {

    private static final int RUNS = 20;
    private static final int PORT = 18080;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);
    private static final byte[] CALL = ("GET /v1/data-import/pending-account-import-processes/TENTACLE_ENERGY/NONE/ HTTP/1.1\r\n"
                    + "Host: localhost\r\nAuthorization: Token 12345\r\nConnection: close\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);

    private Start() {}

    public static void main(String[] command) throws Exception {
        if (command.length == 0) {
            System.err.println("usage: java Start.java COMMAND…, with the address of a database in the environment or without;"
                    + " see bench/README.md");
            System.exit(2);
        }
        // The first run creates the tables.
        run(command);
        var firstLine = new double[RUNS];
        var milliseconds = new double[RUNS];
        var resident = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            var result = run(command);
            firstLine[i] = result.firstLine() / 1e6;
            milliseconds[i] = result.nanoseconds() / 1e6;
            resident[i] = result.resident() * 1.024;
        }
        Arrays.sort(firstLine);
        Arrays.sort(milliseconds);
        Arrays.sort(resident);
        System.out.printf(
                "%d starts: first line after %.0f ms (median), first 200 after %.0f ms (median; %.0f to %.0f), then %.1f MB"
                        + " resident (median)%n",
                RUNS, median(firstLine), median(milliseconds), milliseconds[0], milliseconds[RUNS - 1], median(resident) / 1000);
    }

    /** Of an even number of sorted values: the mean of the two in the middle. */
    private static double median(double[] sorted) {
        return (sorted[RUNS / 2 - 1] + sorted[RUNS / 2]) / 2;
    }

    private record Result(long firstLine, long nanoseconds, long resident) {}

    private static Result run(String[] command) throws IOException, InterruptedException, ExecutionException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(PORT));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(PORT + 1));
        var begin = System.nanoTime();
        var process = builder.start();
        var firstLine = new FutureTask<>(() -> awaitLine(process, begin));
        new Thread(firstLine, "output").start();
        try {
            while (!answers()) {
                if (!process.isAlive() || System.nanoTime() - begin > PATIENCE) {
                    throw new IllegalStateException("It does not start: try the command by hand");
                }
                Thread.sleep(1);
            }
            var end = System.nanoTime();
            Thread.sleep(100);
            return new Result(firstLine.get(), end - begin, resident(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** Returns the time until the process has printed a line. A thread of its own reads on, so that the process never waits. */
    private static long awaitLine(Process process, long begin) throws IOException {
        var output = process.getInputStream();
        for (int next = output.read(); next >= 0 && next != '\n'; next = output.read()) {}
        var time = System.nanoTime() - begin;
        new Thread(() -> drain(output), "rest-of-output").start();
        return time;
    }

    private static void drain(InputStream output) {
        try (output) {
            output.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The process has ended.
        }
    }

    private static boolean answers() {
        try (var socket = new Socket("127.0.0.1", PORT)) {
            socket.getOutputStream().write(CALL);
            var line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return line.equals("HTTP/1.1 200");
        } catch (IOException e) {
            return false;
        }
    }

    /** In kibibytes, as Linux tells it. */
    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
