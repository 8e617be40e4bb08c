package io.krakenemulator.spark;

import io.krakenemulator.cohort.CheckSummary;
import io.krakenemulator.cohort.CohortJudge;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Path;

/** The folder of the results: the listed verdicts, the first line of each file, and the summary. */
final class Results {

    private static final byte[] LINE_FEED = {'\n'};

    private final Configuration configuration;
    private final Path folder;

    Results(Configuration configuration, Path folder) {
        this.configuration = configuration;
        this.folder = folder;
    }

    /** A file of the input. */
    record InputFile(String file, long firstLine, long lines) {}

    /** Creates the folder; fails if there is one. */
    void create() throws IOException {
        requireNone();
        folder.getFileSystem(configuration).mkdirs(folder);
    }

    /** Fails if the folder exists. */
    void requireNone() throws IOException {
        if (folder.getFileSystem(configuration).exists(folder)) {
            throw new FileAlreadyExistsException(folder + " exists already");
        }
    }

    /** Returns the folder of the listed verdicts, which Spark creates. */
    String failures() {
        return new Path(folder, "failures").toString();
    }

    /** Writes the first line of each file, and then the summary: its presence says that the results are complete. */
    void write(List<NumberedInput.Part> parts, CheckSummary summary) throws IOException {
        try (var out = folder.getFileSystem(configuration).create(new Path(folder, "files.ndjson"), false)) {
            for (var file : files(parts)) {
                out.write(CohortJudge.render(file));
                out.write(LINE_FEED);
            }
        }
        try (var out = folder.getFileSystem(configuration).create(new Path(folder, "summary.json"), false)) {
            out.write(CohortJudge.render(summary));
            out.write(LINE_FEED);
        }
    }

    static Iterable<InputFile> files(List<NumberedInput.Part> parts) {
        var files = new LinkedHashMap<String, InputFile>();
        for (var part : parts) {
            files.merge(
                    part.file(),
                    new InputFile(part.file(), part.firstLine(), part.lines()),
                    (known, more) -> new InputFile(known.file(), known.firstLine(), known.lines() + more.lines()));
        }
        return files.values();
    }
}
