package io.krakenemulator.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.cohort.CheckSummary;
import io.krakenemulator.cohort.CohortJudge;
import io.krakenemulator.cohort.LineFindings;
import io.krakenemulator.lifecycle.SeedDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on a local Spark. {@code spark/run} compares its results with those of the emulator. */
class CohortJobTest {

    private static final CohortJudge JUDGE =
            new CohortJudge(CohortJudge.Options.of(SeedDocument.readShipped("guide"), "guide"));

    @TempDir
    Path folder;

    /** Returns an account that has little, so that it is rejected for what it lacks. */
    private static String account(String number, String reference, String point, String from, String until) {
        return """
                {"import_supplier":"TENTACLE_ENERGY","external_account_number":"%s",\
                "customers":[{"email":"%s@example.com"}],\
                "references":[{"namespace":"tentacle-energy.allpay-client-reference-number","value":"%s"}],\
                "supply_addresses":[{"meter_points":[{"mpxn":"%s","supply_start_date":%s,"supply_end_date":%s}]}]}""".formatted(number, reference, reference, point, date(from), date(until));
    }

    private static String date(String day) {
        return day == null ? "null" : "\"" + day + "\"";
    }

    private CheckSummary run(Path input, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "--input", input.toString(), "--output", folder.resolve("out").toString(), "--sandbox", "guide"));
        arguments.addAll(List.of(more));
        return CohortJob.run(LocalSpark.session(), JobOptions.parse(arguments));
    }

    @Test
    void wrongOptionsLeaveNoFolder() throws IOException {
        var input = Files.writeString(folder.resolve("cohort.ndjson"), "{}\n");
        var missing = folder.resolve("missing.yaml").toString();
        assertThrows(IOException.class, () -> run(input, "--seed", missing));
        assertFalse(Files.exists(folder.resolve("out")));
    }

    private List<String> verdicts() throws IOException {
        var lines = new ArrayList<String>();
        try (var parts = Files.list(folder.resolve("out/failures"))) {
            for (var part : parts.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(part));
            }
        }
        return lines;
    }

    /** Judges lines one after the other, and compares each with all before it. */
    private static List<String> judgeInSequence(List<String> lines, long sharedContacts) {
        record Taken(String hash, long line, int from, int until) {}
        var taken = new ArrayList<Taken>();
        var contacts = new ArrayList<Taken>();
        var verdicts = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            long number = i + 1;
            var text = lines.get(i).getBytes(StandardCharsets.UTF_8);
            var found = new LineFindings();
            var keys = JUDGE.findKeys(text, true).orElse(null);
            if (keys != null) {
                var own = new ArrayList<Taken>();
                boolean repeats = false;
                for (var key : keys.keys()) {
                    var earlier = taken.stream()
                            .filter(one -> one.hash().equals(key.hash().toString())
                                    && one.from() < key.untilDay()
                                    && one.until() > key.fromDay())
                            .max((one, other) -> Integer.compare(one.from(), other.from()));
                    earlier.ifPresent(one -> found.addTaken(key, one.line()));
                    if (earlier.isPresent() && key == keys.number()) {
                        repeats = true;
                        break;
                    }
                    if (earlier.isEmpty()) {
                        own.add(new Taken(key.hash().toString(), number, key.fromDay(), key.untilDay()));
                    }
                }
                taken.addAll(own);
                if (!repeats) {
                    for (var key : keys.contacts()) {
                        contacts.add(new Taken(key.hash().toString(), number, 0, 0));
                        var same = contacts.stream()
                                .filter(one -> one.hash().equals(key.hash().toString()))
                                .toList();
                        if (same.size() > sharedContacts) {
                            found.addShared(key, same.size(), same.get(0).line());
                        }
                    }
                }
            }
            verdicts.add(new String(
                    CohortJudge.render(JUDGE.judge(number, text, found).line()), StandardCharsets.UTF_8));
        }
        return verdicts;
    }

    private static List<String> randomLines(int count) {
        var random = new Random(5);
        var lines = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            int from = 2000 + random.nextInt(20);
            lines.add(
                    random.nextInt(50) == 0
                            ? "{"
                            : account(
                                    "A-" + random.nextInt(count),
                                    "r" + random.nextInt(count / 2),
                                    random.nextBoolean() ? "1200060176720" : "1900091171276",
                                    random.nextInt(10) == 0 ? null : from + "-01-01",
                                    random.nextInt(5) == 0 ? null : (from + random.nextInt(3)) + "-06-01"));
        }
        return lines;
    }

    @Test
    void accountsAreComparedAsIfTheyCameOneAfterTheOther() throws IOException {
        var lines = randomLines(600);
        var input = Files.writeString(folder.resolve("cohort.ndjson"), String.join("\n", lines));
        LocalSpark.session()
                .sparkContext()
                .hadoopConfiguration()
                .setLong("mapreduce.input.fileinputformat.split.maxsize", 20_000);
        try {
            var summary = run(input, "--verdicts", "all", "--shared-contacts", "1");
            assertEquals(judgeInSequence(lines, 1), verdicts());
            assertEquals(600, summary.lines());
            assertTrue(summary.duplicates().size() > 2, summary::toString);
            assertTrue(summary.warnings().size() > 0, summary::toString);
        } finally {
            LocalSpark.session()
                    .sparkContext()
                    .hadoopConfiguration()
                    .unset("mapreduce.input.fileinputformat.split.maxsize");
        }
    }

    @Test
    void filesAreOneSequenceInTheOrderOfTheirPaths() throws IOException {
        Files.createDirectories(folder.resolve("in/later"));
        Files.writeString(folder.resolve("in/b.ndjson"), "{\n\n[]\n");
        Files.writeString(folder.resolve("in/_ignored"), "{\n");
        Files.writeString(folder.resolve("in/later/c.ndjson"), "{\r\n{");
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("in/a.ndjson.gz")))) {
            out.write("{\n{\n".getBytes(StandardCharsets.UTF_8));
        }
        run(folder.resolve("in"), "--across", "false");
        assertEquals(
                List.of(1, 2, 3, 5, 6, 7),
                verdicts().stream()
                        .map(line -> Integer.parseInt(line.replaceAll("\\{\"line\":(\\d+),.*", "$1")))
                        .toList());
        var files = Files.readString(folder.resolve("out/files.ndjson"));
        assertTrue(files.contains("/in/b.ndjson\",\"first_line\":3,\"lines\":3}"), files);
        assertEquals(3, files.lines().count());
    }

    @Test
    void columnOfParquetHoldsThePayloads() throws IOException {
        var lines = randomLines(40);
        var spark = LocalSpark.session();
        spark.createDataset(lines, Encoders.STRING())
                .toDF("payload")
                .coalesce(1)
                .write()
                .option("parquet.block.size", 4096)
                .parquet(folder.resolve("in").toString());
        run(folder.resolve("in"), "--payload-column", "payload", "--verdicts", "all");
        assertEquals(judgeInSequence(lines, Long.MAX_VALUE), verdicts());
    }

    @Test
    void byteOrderMarkIsPartOfItsLine() throws IOException {
        var input = Files.writeString(folder.resolve("cohort.ndjson"), "\ufeff{}\n{}\n");
        run(input);
        assertTrue(verdicts().get(0).contains("not_json"), verdicts()::toString);
        assertTrue(verdicts().get(1).contains("rejected"), verdicts()::toString);
    }

    @Test
    void limitsDecideTheExitCode() throws IOException {
        var input = Files.writeString(folder.resolve("cohort.ndjson"), "{}\n");
        var summary = run(input, "--fail-over", "required=0");
        assertEquals(Boolean.FALSE, summary.gate().passed());
        assertTrue(Files.readString(folder.resolve("out/summary.json")).startsWith("{\"lines\":1,"));
    }

    @Test
    void resultsAreNotOverwritten() throws IOException {
        var input = Files.writeString(folder.resolve("cohort.ndjson"), "{}\n");
        Files.createDirectories(folder.resolve("out"));
        assertThrows(FileAlreadyExistsException.class, () -> run(input));
    }
}
