package io.krakenemulator.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.LineRecordReader;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;

/**
 * Text files as the emulator reads them: a line feed alone ends a line, and a byte order mark is part of its line. The parts come
 * in the order of paths and positions.
 */
public final class LineFormat extends TextInputFormat {

    private static final byte[] LINE_FEED = {'\n'};
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    @Override
    public List<InputSplit> getSplits(JobContext job) throws IOException {
        return super.getSplits(job).stream()
                .sorted(Comparator.comparing((InputSplit split) ->
                                ((FileSplit) split).getPath().toString())
                        .thenComparing(split -> ((FileSplit) split).getStart()))
                .toList();
    }

    @Override
    public RecordReader<LongWritable, Text> createRecordReader(InputSplit split, TaskAttemptContext context) {
        return new MarkKeepingReader();
    }

    /** Hadoop drops a byte order mark. The emulator refuses a line with one, so the mark is put back. */
    private static final class MarkKeepingReader extends LineRecordReader {

        private boolean startsWithMark;

        MarkKeepingReader() {
            super(LINE_FEED);
        }

        @Override
        public void initialize(InputSplit split, TaskAttemptContext context) throws IOException {
            super.initialize(split, context);
            var file = (FileSplit) split;
            startsWithMark = file.getStart() == 0 && startsWithMark(file.getPath(), context);
        }

        private static boolean startsWithMark(Path file, TaskAttemptContext context) throws IOException {
            var configuration = context.getConfiguration();
            var codec = new CompressionCodecFactory(configuration).getCodec(file);
            try (var raw = file.getFileSystem(configuration).open(file);
                    InputStream content = codec == null ? raw : codec.createInputStream(raw)) {
                return Arrays.equals(MARK, content.readNBytes(MARK.length));
            }
        }

        @Override
        public Text getCurrentValue() {
            var value = super.getCurrentValue();
            if (!startsWithMark) {
                return value;
            }
            startsWithMark = false;
            var whole = new Text(MARK);
            whole.append(value.getBytes(), 0, value.getLength());
            return whole;
        }
    }
}
