package io.krakenemulator.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.util.StringUtils;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** Opens the input of a job. */
final class CohortInput {

    private final SparkSession spark;
    private final JavaSparkContext context;

    CohortInput(SparkSession spark) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    }

    /** Opens the input that the options name. */
    NumberedInput open(JobOptions options) throws IOException {
        var files = list(options.inputs());
        if (files.isEmpty()) {
            throw new FileNotFoundException("There is no file at " + String.join(", ", options.inputs()));
        }
        return options.payloadColumn() == null ? readLines(files) : readColumn(files, options.payloadColumn());
    }

    /** Returns the files of the paths in their order. Names that begin with a dot or an underscore are left out, as Hadoop does. */
    private List<String> list(List<String> paths) throws IOException {
        var files = new ArrayList<String>();
        for (var name : paths) {
            var path = new Path(name);
            var found = path.getFileSystem(configuration()).globStatus(path);
            if (found == null || found.length == 0) {
                throw new FileNotFoundException("There is nothing at " + name);
            }
            for (var status : found) {
                addFiles(status, files);
            }
        }
        Collections.sort(files);
        return files;
    }

    private void addFiles(FileStatus status, List<String> files) throws IOException {
        if (status.isFile()) {
            files.add(status.getPath().toString());
            return;
        }
        var entries = status.getPath().getFileSystem(configuration()).listStatus(status.getPath(), entry -> {
            var first = entry.getName().charAt(0);
            return first != '.' && first != '_';
        });
        for (var entry : Arrays.asList(entries)) {
            addFiles(entry, files);
        }
    }

    private Configuration configuration() {
        return spark.sparkContext().hadoopConfiguration();
    }

    private NumberedInput readLines(List<String> files) {
        var configuration = new Configuration(configuration());
        // Not as one text: a path may have a comma.
        configuration.setStrings(
                FileInputFormat.INPUT_DIR,
                files.stream().map(StringUtils::escapeString).toArray(String[]::new));
        var read = (JavaNewHadoopRDD<LongWritable, Text>)
                context.newAPIHadoopRDD(configuration, LineFormat.class, LongWritable.class, Text.class);
        var ofParts = read.mapPartitionsWithInputSplit(
                        (split, lines) -> List.of(((FileSplit) split).getPath().toString())
                                .iterator(),
                        true)
                .collect();
        return NumberedInput.of(read.values().map(Text::copyBytes), ofParts);
    }

    private NumberedInput readColumn(List<String> files, String column) {
        var parts = new ArrayList<JavaRDD<byte[]>>();
        var ofParts = new ArrayList<String>();
        for (var file : files) {
            var part = spark.read()
                    .parquet(file)
                    .select(functions.col(column).cast(DataTypes.BinaryType))
                    .javaRDD()
                    .map(row -> row.isNullAt(0) ? new byte[0] : row.<byte[]>getAs(0));
            parts.add(part);
            ofParts.addAll(Collections.nCopies(part.getNumPartitions(), file));
        }
        return NumberedInput.of(union(parts), ofParts);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private JavaRDD<byte[]> union(List<JavaRDD<byte[]>> parts) {
        return context.union(parts.toArray(JavaRDD[]::new));
    }
}
