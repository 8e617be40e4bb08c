package io.krakenemulator.journal;

import io.krakenemulator.background.BackgroundWork;
import io.krakenemulator.database.DatabaseFailures;
import io.krakenemulator.sandbox.Sandbox;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Sums the calls of each sandbox by account, operation, outcome and body. A call adds to sums in memory only. They reach the
 * database a quarter of a second later, earlier when many wait, and when the process stops.
 */
@ApplicationScoped
public class CallFacts {

    private static final Logger LOG = Logger.getLogger(CallFacts.class);

    private static final long EVERY_MILLIS = 250;
    private static final long LONGEST_WRITE_MILLIS = 10_000;
    private static final long LAST_WRITE_MILLIS = 2_000;

    /** Once for each start is enough, and the tables exist by then. */
    private static final long FORGET_AFTER_MILLIS = 60_000;

    /** Longer names are no account numbers of a source system, and would take the memory that the bound is for. */
    private static final int LONGEST_NAME = 255;

    private final UUID process = UUID.randomUUID();
    private final PendingFacts pending = new PendingFacts(PendingFacts.MOST);
    private final AtomicBoolean writing = new AtomicBoolean();
    private final FactRows rows;
    private final BackgroundWork background;

    CallFacts(FactRows rows, BackgroundWork background) {
        this.rows = rows;
        this.background = background;
    }

    void atStart(@Observes StartupEvent event) {
        background.runEvery(EVERY_MILLIS, this::writeInBackground);
        background.runAfter(
                FORGET_AFTER_MILLIS,
                () -> background.start(
                        rows::forgetWriters,
                        forgotten -> {},
                        failure -> LOG.debugf(failure, "The notes of ended processes are deleted later")));
    }

    /**
     * A call that has ended.
     *
     * @param began by the real clock
     * @param supplier the import supplier that the call names, or {@code null}
     * @param number the external account number that the call names, or {@code null}
     * @param status the status that the emulator decided on; 0 if it decided on none
     * @param answered whether the client got the answer
     * @param faulted whether a fault rule decided on the status, in place of the work
     * @param body the body of the request, or {@code null}
     */
    public record Call(
            Instant began,
            String operation,
            String supplier,
            String number,
            int status,
            boolean answered,
            boolean faulted,
            byte[] body) {}

    /** Adds a call of a sandbox. */
    public void add(Sandbox sandbox, Call call) {
        var key = new CallFact.Key(
                sandbox.id(),
                storable(call.supplier),
                storable(call.number),
                call.operation,
                call.status,
                call.answered,
                call.faulted,
                BodyHash.of(call.body, call.operation, call.status));
        var began = new CallFact.Moment(call.began, sandbox.clock().now(Clock.fixed(call.began, ZoneOffset.UTC)));
        if (pending.add(new CallFact(key, 1, began, began))) {
            writeInBackground();
        }
    }

    /** The database takes no null characters in texts. */
    private static String storable(String name) {
        if (name == null) {
            return "";
        }
        var cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return cut.replace("\0", "");
    }

    /** Stores all calls that this replica has answered. The first write may be of a batch that was begun before the latest calls. */
    public Uni<Void> writeAll() {
        return writeNext().chain(this::writeNext);
    }

    /** Writes the next batch. Several writes of one batch at once do no harm: the database takes one of them. */
    private Uni<Void> writeNext() {
        var batch = pending.next();
        return batch == null
                ? Uni.createFrom().voidItem()
                : rows.add(process, batch).invoke(() -> pending.confirm(batch));
    }

    private void writeInBackground() {
        if (pending.next() != null && writing.compareAndSet(false, true)) {
            background.startFor(LONGEST_WRITE_MILLIS, this::writeNext, written -> writing.set(false), failure -> {
                writing.set(false);
                DatabaseFailures.logRetry(LOG, "The facts of calls are written later", failure);
            });
        }
    }

    /** Writes the last facts. The thread that stops the process waits for them, and no event loop does. */
    void atEnd(@Observes ShutdownEvent event) throws InterruptedException {
        if (pending.next() == null) {
            return;
        }
        var ended = new CountDownLatch(1);
        background.start(this::writeAll, written -> ended.countDown(), failure -> ended.countDown());
        if (!ended.await(LAST_WRITE_MILLIS, TimeUnit.MILLISECONDS)) {
            LOG.warn("The last facts of calls are lost: the database did not take them in time");
        }
    }
}
