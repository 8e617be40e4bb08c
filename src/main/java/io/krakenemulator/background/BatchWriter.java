package io.krakenemulator.background;

import io.krakenemulator.database.DatabaseFailures;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Writes what calls have left in memory, off their path, in one batch after the other. A batch is sent again until the database has
 * confirmed it. The database notes the process and the number of each batch, and takes each once.
 *
 * @param <B> a batch
 */
public final class BatchWriter<B> {

    private static final Logger LOG = Logger.getLogger(BatchWriter.class);

    private static final long LONGEST_WRITE_MILLIS = 10_000;
    private static final long LAST_WRITE_MILLIS = 2_000;

    /** Once for each start is enough, and the tables exist by then. */
    private static final long FORGET_AFTER_MILLIS = 60_000;

    private final UUID process = UUID.randomUUID();
    private final AtomicBoolean writing = new AtomicBoolean();
    private final BackgroundWork background;
    private final Source<B> source;
    private final BiFunction<UUID, B, Uni<Void>> write;
    private final String subject;

    /**
     * @param write stores a batch of a process
     * @param subject what is written, in the plural, for the log
     */
    public BatchWriter(
            BackgroundWork background, Source<B> source, BiFunction<UUID, B, Uni<Void>> write, String subject) {
        this.background = background;
        this.source = source;
        this.write = write;
        this.subject = subject;
    }

    /**
     * What waits in memory.
     *
     * @param <B> a batch, with a number that grows
     */
    public interface Source<B> {

        /** Returns the batch to be written; {@code null} if there is none. A batch that is not confirmed comes again. */
        B next();

        /** Confirms that a batch is written. */
        void confirm(B written);
    }

    /**
     * Begins to write at an interval.
     *
     * @param forget deletes the notes of processes that have ended
     */
    public void start(long everyMillis, Supplier<Uni<Void>> forget) {
        background.runEvery(everyMillis, this::writeInBackground);
        background.runAfter(
                FORGET_AFTER_MILLIS,
                () -> background.start(
                        forget,
                        forgotten -> {},
                        failure -> LOG.debugf(failure, "The notes of ended processes are deleted later")));
    }

    /** Writes all that waits now. The first write may be of a batch that was begun before the latest calls. The second has them. */
    public Uni<Void> writeAll() {
        return writeNext().chain(this::writeNext);
    }

    /** Writes the next batch. Several writes of one batch at once do no harm: the database takes one of them. */
    private Uni<Void> writeNext() {
        var batch = source.next();
        return batch == null
                ? Uni.createFrom().voidItem()
                : write.apply(process, batch).invoke(() -> source.confirm(batch));
    }

    /** Begins to write the next batch, if there is one and none is being written. */
    public void writeInBackground() {
        if (source.next() != null && writing.compareAndSet(false, true)) {
            background.startFor(LONGEST_WRITE_MILLIS, this::writeNext, written -> writing.set(false), failure -> {
                writing.set(false);
                DatabaseFailures.logRetry(LOG, "The " + subject + " are written later", failure);
            });
        }
    }

    /** Writes the last batches. The thread that stops the process waits for them, and no event loop does. */
    public void finish() throws InterruptedException {
        if (source.next() == null) {
            return;
        }
        var ended = new CountDownLatch(1);
        background.start(this::writeAll, written -> ended.countDown(), failure -> ended.countDown());
        if (!ended.await(LAST_WRITE_MILLIS, TimeUnit.MILLISECONDS)) {
            LOG.warnf("The last %s are lost: the database did not take them in time", subject);
        }
    }
}
