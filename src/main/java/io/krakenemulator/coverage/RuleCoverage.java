package io.krakenemulator.coverage;

import io.krakenemulator.background.BackgroundWork;
import io.krakenemulator.database.DatabaseFailures;
import io.krakenemulator.sandbox.Sandbox;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Counts how often the calls of each sandbox meet each code. A call adds to counts in memory only. They reach the database about a
 * second later, before a read on this replica, and when the process stops.
 */
@ApplicationScoped
public class RuleCoverage {

    private static final Logger LOG = Logger.getLogger(RuleCoverage.class);

    private static final long EVERY_MILLIS = 1_000;
    private static final long LONGEST_WRITE_MILLIS = 10_000;
    private static final long LAST_WRITE_MILLIS = 2_000;

    /** Once for each start is enough, and the tables exist by then. */
    private static final long FORGET_AFTER_MILLIS = 60_000;

    /** Longer names are no account numbers of a source system, and would take the memory that the bound is for. */
    private static final int LONGEST_NAME = 255;

    private static final Clock REAL_TIME = Clock.systemUTC();

    private final UUID process = UUID.randomUUID();
    private final PendingCounts pending = new PendingCounts(PendingCounts.MOST);
    private final AtomicBoolean writing = new AtomicBoolean();
    private final CodeSums sums;
    private final BackgroundWork background;

    RuleCoverage(CodeSums sums, BackgroundWork background) {
        this.sums = sums;
        this.background = background;
    }

    void atStart(@Observes StartupEvent event) {
        background.runEvery(EVERY_MILLIS, this::writeInBackground);
        background.runAfter(
                FORGET_AFTER_MILLIS,
                () -> background.start(
                        sums::forgetWriters,
                        forgotten -> {},
                        failure -> LOG.debugf(failure, "The notes of ended processes are deleted later")));
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
        var first = new CodeCount.First(REAL_TIME.instant(), sandbox.now(), storable(supplier), storable(number));
        codes.forEach((code, times) -> {
            if (!pending.add(new CodeCount(sandbox.id(), code, operation, times, 1, first))) {
                LOG.warnf("Too many codes wait to be counted, and further ones are not: sandbox=%s", sandbox.name());
            }
        });
    }

    /** The database takes no null characters in texts. */
    private static String storable(String name) {
        if (name == null) {
            return null;
        }
        var cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return cut.replace("\0", "");
    }

    /** Returns the sums of a sandbox as an array in JSON, in the order of the codes, with all counts of this replica. */
    public Uni<String> read(Sandbox sandbox) {
        return writeAll().chain(() -> sums.read(sandbox.id()));
    }

    /** Deletes the sums of a sandbox, with all counts of this replica. */
    public Uni<Void> clear(Sandbox sandbox) {
        return writeAll().chain(() -> sums.clear(sandbox.id()));
    }

    /** The first write may be of a batch that was begun before the latest counts. The second one has them. */
    private Uni<Void> writeAll() {
        return writeNext().chain(this::writeNext);
    }

    /** Writes the next batch. Several writes of one batch at once do no harm: the database takes one of them. */
    private Uni<Void> writeNext() {
        var batch = pending.next();
        return batch == null
                ? Uni.createFrom().voidItem()
                : sums.add(process, batch.sequence(), batch.counts()).invoke(() -> pending.confirm(batch));
    }

    private void writeInBackground() {
        if (pending.next() != null && writing.compareAndSet(false, true)) {
            background.startFor(LONGEST_WRITE_MILLIS, this::writeNext, written -> writing.set(false), failure -> {
                writing.set(false);
                DatabaseFailures.logRetry(LOG, "The counts of met codes are written later", failure);
            });
        }
    }

    /** Writes the last counts. The thread that stops the process waits for them, and no event loop does. */
    void atEnd(@Observes ShutdownEvent event) throws InterruptedException {
        if (pending.next() == null) {
            return;
        }
        var ended = new CountDownLatch(1);
        background.start(this::writeAll, written -> ended.countDown(), failure -> ended.countDown());
        if (!ended.await(LAST_WRITE_MILLIS, TimeUnit.MILLISECONDS)) {
            LOG.warn("The last counts of met codes are lost: the database did not take them in time");
        }
    }
}
