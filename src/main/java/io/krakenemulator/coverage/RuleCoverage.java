package io.krakenemulator.coverage;

import io.krakenemulator.background.BackgroundWork;
import io.krakenemulator.background.BatchWriter;
import io.krakenemulator.database.DatabaseFailures;
import io.krakenemulator.database.StoredText;
import io.krakenemulator.sandbox.Sandbox;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Counts how often the calls of each sandbox meet each code. A call adds to counts in memory only. They reach the database about a
 * second later, before a read on this replica, and when the process stops.
 */
@ApplicationScoped
public class RuleCoverage {

    private static final Logger LOG = Logger.getLogger(RuleCoverage.class);

    private static final long EVERY_MILLIS = 1_000;

    /** Longer names are no account numbers of a source system, and would take the memory that the bound is for. */
    private static final int LONGEST_NAME = 255;

    private static final Clock REAL_TIME = Clock.systemUTC();

    private final PendingCounts pending = new PendingCounts(PendingCounts.MOST);
    private final CodeSums sums;
    private final BatchWriter<PendingCounts.Batch> writer;

    RuleCoverage(CodeSums sums, BackgroundWork background) {
        this.sums = sums;
        writer = new BatchWriter<>(
                background,
                pending,
                (process, batch) -> sums.add(process, batch.sequence(), batch.counts()),
                failure -> DatabaseFailures.logRetry(LOG, "The counts of met codes are written later", failure));
    }

    void atStart(@Observes StartupEvent event) {
        writer.start(EVERY_MILLIS, sums::forgetWriters);
    }

    void atEnd(@Observes ShutdownEvent event) throws InterruptedException {
        writer.finish();
    }

    /**
     * Counts the codes of an answer.
     *
     * @param operation the name of the operation in the OpenAPI documents
     * @param codes the number of problems with each code
     * @param supplier the import supplier that the call names, or {@code null}
     * @param number the external account number that the call names, or {@code null}
     */
    public void count(Sandbox sandbox, String operation, Map<String, Integer> codes, String supplier, String number) {
        if (codes.isEmpty()) {
            return;
        }
        var first = new CodeCount.First(
                REAL_TIME.instant(),
                sandbox.now(),
                StoredText.cut(supplier, LONGEST_NAME),
                StoredText.cut(number, LONGEST_NAME));
        codes.forEach((code, times) -> {
            if (!pending.add(new CodeCount(sandbox.id(), code, operation, times, 1, first))) {
                LOG.warnf("Too many codes wait to be counted, and further ones are not: sandbox=%s", sandbox.name());
            }
        });
    }

    /** Returns the sums of a sandbox as an array in JSON, in the order of the codes, with all counts of this replica. */
    public Uni<String> read(Sandbox sandbox) {
        return writer.writeAll().chain(() -> sums.read(sandbox.id()));
    }

    /** Deletes the sums of a sandbox, with all counts of this replica. */
    public Uni<Void> clear(Sandbox sandbox) {
        return writer.writeAll().chain(() -> sums.clear(sandbox.id()));
    }
}
