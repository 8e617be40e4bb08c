package io.krakenemulator.spark;

import io.krakenemulator.cohort.CheckCounts;
import io.krakenemulator.cohort.CheckSummary;
import io.krakenemulator.sandbox.SeedFailure;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.TextOutputFormat;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/** Judges a cohort on Apache Spark: its lines by themselves and against each other, as the check of the emulator does. */
public final class CohortJob {

    /** The cohort is judged, and keeps its limits if there are any. */
    static final int DONE = 0;

    /** A limit is broken. */
    static final int FAILED = 1;

    /** The job could not run. */
    static final int NOT_RUN = 2;

    private CohortJob() {}

    /** Runs the job. The process ends with a code other than 0 if a limit is broken or the job could not run. */
    public static void main(String[] arguments) {
        int code = run(List.of(arguments));
        if (code != DONE) {
            System.exit(code);
        }
    }

    static int run(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            System.out.print(JobOptions.USAGE);
            return DONE;
        }
        try {
            var options = JobOptions.parse(arguments);
            var spark = SparkSession.builder().appName("check of a cohort").getOrCreate();
            try {
                var summary = run(spark, options);
                return summary.gate() == null || summary.gate().passed() ? DONE : FAILED;
            } finally {
                spark.stop();
            }
        } catch (JobOptions.Refused | SeedFailure | IOException e) {
            System.err.println("kraken-migration-emulator-spark: " + e.getMessage());
            return NOT_RUN;
        } catch (Exception e) {
            // Spark throws exceptions that its methods do not declare.
            e.printStackTrace();
            return NOT_RUN;
        }
    }

    /** Judges a cohort and writes the results. Returns the summary. */
    static CheckSummary run(SparkSession spark, JobOptions options) throws IOException {
        var counts = new CheckCounts();
        var results = new Results(spark.sparkContext().hadoopConfiguration(), new Path(options.output()));
        results.requireNone();
        var source = source(spark, options);
        var input = new CohortInput(spark).open(options);
        // Options that are wrong leave no folder in the way of the next job.
        results.create();
        var ofParts = new PartCounts();
        spark.sparkContext().register(ofParts, "counts of partitions");
        judge(spark, options, source, input, ofParts)
                .mapToPair(verdict -> new Tuple2<>(NullWritable.get(), new Text(verdict)))
                .saveAsHadoopFile(results.failures(), NullWritable.class, Text.class, TextOutputFormat.class);
        for (int i = 0; i < input.parts().size(); i++) {
            counts.addLater(ofParts.value().get(i));
        }
        var summary = counts.summarise(options.failOver(), null, null);
        results.write(input.parts(), summary);
        return summary;
    }

    private static JudgeSource source(SparkSession spark, JobOptions options) throws IOException {
        byte[] seed = null;
        if (options.seed() != null) {
            var path = new Path(options.seed());
            try (var content = path.getFileSystem(spark.sparkContext().hadoopConfiguration())
                    .open(path)) {
                seed = content.readAllBytes();
            }
        }
        var source = new JudgeSource(
                UUID.randomUUID().toString(),
                options.seed(),
                seed,
                options.sandbox(),
                options.clock(),
                options.payloads(),
                options.longestLine());
        return source.at(source.create().moment());
    }

    private static JavaRDD<byte[]> judge(
            SparkSession spark, JobOptions options, JudgeSource source, NumberedInput input, PartCounts counts) {
        var lines = input.lines();
        var judge = new PartJudge(source, options.listsAll(), options.sharedContacts() > 0, counts);
        if (!options.comparesLines()) {
            return lines.mapPartitions(part -> judge.judge(part, Collections.emptyIterator()));
        }
        var findings = new LineComparison(spark, source, options.sharedContacts())
                .compare(lines)
                .mapToPair(finding -> new Tuple2<>(finding, finding.key()))
                .repartitionAndSortWithinPartitions(new LinePartitioner(input.firstLines()), new FindingOrder())
                .keys();
        return lines.zipPartitions(findings, judge::judge);
    }
}
