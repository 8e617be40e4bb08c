import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prints the table of the measurements: medians, spread, and the ratio of each emulator to the limit of its workload. */
public final class Results {

    private static final Set<String> LIMITS = Set.of("echo", "select", "pgbench");

    private static final Map<String, String> CALLS = Map.of(
            "validate", "`validate-account`",
            "stage", "`create-or-update` of new accounts",
            "process", "`process`",
            "status", "`account-transfer-status`");

    private static final Map<String, String> SUBJECTS = Map.of(
            "jvm", "JVM",
            "native", "native",
            "unrecorded", "JVM without journal",
            "echo", "*an endpoint that parses and echoes the body*",
            "select", "*an endpoint with one select*",
            "pgbench", "*pgbench with the same statement*");

    private Results() {}

    /** One measured duration of one subject. */
    private record Measurement(double rate, String p50, String p99, double errors, double emulator, double database) {}

    public static void main(String[] arguments) throws IOException {
        var workloads = new LinkedHashMap<String, Map<String, List<Measurement>>>();
        for (var line : Files.readAllLines(Path.of(arguments[0]))) {
            var words = line.split(" ");
            workloads
                    .computeIfAbsent(words[0], name -> new LinkedHashMap<>())
                    .computeIfAbsent(words[1], name -> new ArrayList<>())
                    .add(new Measurement(
                            Double.parseDouble(words[2]),
                            words[3],
                            words[4],
                            Double.parseDouble(words[5]),
                            Double.parseDouble(words[6]),
                            Double.parseDouble(words[7])));
        }
        System.out.println("# Results\n");
        System.out.println("Written by `bench/run`. " + arguments[1] + ". Clients, emulator and database share the cores, so compare");
        System.out.println("the ratios. CPU is that of the emulator and of the database for one call, in milliseconds.\n");
        System.out.println("| Call | Subject | Calls a second: median (lowest to highest) | Of the limit | p50, p99 in ms | CPU in ms | Errors |");
        System.out.println("|---|---|---|---|---|---|---|");
        workloads.forEach(Results::print);
    }

    private static void print(String workload, Map<String, List<Measurement>> subjects) {
        double limit = subjects.entrySet().stream()
                .filter(subject -> LIMITS.contains(subject.getKey()))
                .mapToDouble(subject -> median(subject.getValue()))
                .findFirst()
                .orElse(Double.NaN);
        subjects.forEach((subject, measurements) -> print(CALLS.get(workload), subject, measurements, limit));
    }

    private static void print(String call, String subject, List<Measurement> measurements, double limit) {
        var rates = measurements.stream().mapToDouble(Measurement::rate).sorted().toArray();
        var middle = measurements.stream()
                .filter(measurement -> measurement.rate() == rates[rates.length / 2])
                .findFirst()
                .orElseThrow();
        System.out.printf(
                "| %s | %s | %,.0f (%,.0f to %,.0f) | %s | %s, %s | %s | %,.0f |%n",
                call,
                SUBJECTS.get(subject),
                rates[rates.length / 2],
                rates[0],
                rates[rates.length - 1],
                LIMITS.contains(subject) || Double.isNaN(limit) ? "" : "%.2f".formatted(rates[rates.length / 2] / limit),
                middle.p50(),
                middle.p99(),
                cpu(subject, measurements),
                measurements.stream().mapToDouble(Measurement::errors).sum());
    }

    private static String cpu(String subject, List<Measurement> measurements) {
        double seconds = Double.parseDouble(System.getenv().getOrDefault("DURATION", "10"));
        double calls = measurements.stream().mapToDouble(Measurement::rate).sum() * seconds;
        double emulator = measurements.stream().mapToDouble(Measurement::emulator).sum();
        double database = measurements.stream().mapToDouble(Measurement::database).sum();
        return subject.equals("pgbench")
                ? "%.2f".formatted(database * 1000 / calls)
                : "%.2f + %.2f".formatted(emulator * 1000 / calls, database * 1000 / calls);
    }

    private static double median(List<Measurement> measurements) {
        var rates = measurements.stream().mapToDouble(Measurement::rate).toArray();
        Arrays.sort(rates);
        return rates[rates.length / 2];
    }
}
