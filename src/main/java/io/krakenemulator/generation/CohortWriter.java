package io.krakenemulator.generation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;

/** Writes a cohort as a line of JSON for each account, and its key as one for each fault. Memory does not grow with the cohort. */
final class CohortWriter {

    private static final ObjectWriter JSON = new ObjectMapper().writer();

    /** Accounts that one thread writes together. */
    private static final int BATCH = 250;

    /** The size of an account, roughly. */
    private static final int BYTES_OF_ACCOUNT = 4096;

    private final Cohort cohort;
    private final long accounts;

    /** No constant: the native executable would keep the processors of the machine that built it. */
    private final int batchesAtOnce = 4 * Runtime.getRuntime().availableProcessors();

    CohortWriter(Cohort cohort, long accounts) {
        this.cohort = cohort;
        this.accounts = accounts;
    }

    /** The lines of a batch, and those of its key. */
    private record Batch(byte[] lines, byte[] key) {}

    void write(OutputStream out, OutputStream key) throws IOException {
        long written = 0;
        while (written < accounts) {
            long first = written;
            long left = accounts - first;
            int batches = (int) Math.min(batchesAtOnce, (left + BATCH - 1) / BATCH);
            var rendered = IntStream.range(0, batches)
                    .parallel()
                    .mapToObj(i -> render(first + (long) i * BATCH))
                    .toList();
            for (var batch : rendered) {
                out.write(batch.lines);
                key.write(batch.key);
            }
            written += (long) batches * BATCH;
        }
        out.flush();
        key.flush();
    }

    private Batch render(long first) {
        var lines = new ByteArrayOutputStream(BATCH * BYTES_OF_ACCOUNT);
        var key = new ByteArrayOutputStream();
        try {
            for (long i = first; i < Math.min(accounts, first + BATCH); i++) {
                var entry = cohort.account(i);
                JSON.writeValue(lines, entry.payload());
                lines.write('\n');
                if (entry.fault() != null) {
                    writeFault(key, i + 1, entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Batch(lines.toByteArray(), key.toByteArray());
    }

    private static void writeFault(ByteArrayOutputStream key, long line, Cohort.Entry entry) throws IOException {
        var number = entry.payload().path("external_account_number").asText();
        var fault = JsonNodeFactory.instance
                .objectNode()
                .put("line", line)
                .put("external_account_number", number)
                .put("fault", entry.fault().name())
                .put("code", entry.fault().code())
                .put("attr", entry.attr());
        JSON.writeValue(key, fault);
        key.write('\n');
    }
}
