package io.krakenemulator.journal;

import io.krakenemulator.background.BackgroundWork;
import io.krakenemulator.background.BatchWriter;
import io.krakenemulator.database.DatabaseFailures;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.database.StoredText;
import io.krakenemulator.sandbox.Sandbox;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Records the calls of each sandbox: each call in the journal, and sums by account, operation, outcome and body that outlive it. A
 * call leaves its record in memory only. It reaches the database a quarter of a second later, earlier when many wait, and when the
 * process stops.
 */
@ApplicationScoped
public class CallJournal {

    private static final Logger LOG = Logger.getLogger(CallJournal.class);

    /** The longest body of an answer that is kept whole, in bytes. */
    public static final int LONGEST_BODY = KeptBody.LONGEST_READ;

    private static final String GRAPHQL = "graphql";

    private static final long EVERY_MILLIS = 250;

    private static final int ANSWER_PAUSE_MILLIS = 2;
    private static final int LONGEST_ANSWER_PAUSES = 50;

    /** Longer names are no account numbers of a source system, and would take the memory that the bound is for. */
    private static final int LONGEST_NAME = 255;

    private static final int LONGEST_PATH = 2_000;

    /** The share of the memory that waiting entries may take. */
    private static final int PARTS_OF_MEMORY = 32;

    private static final long MOST_BYTES = 16L << 20;

    private final JournalSettings settings;
    private final StoredJson json;
    private final PendingCalls pending = new PendingCalls(
            PendingCalls.MOST_FACTS, Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / PARTS_OF_MEMORY));
    private final BatchWriter<PendingCalls.Batch> writer;
    private final JournalRows rows;
    private final BackgroundWork background;
    private final AtomicInteger unfinished = new AtomicInteger();

    CallJournal(JournalConfig config, StoredJson json, JournalRows rows, BackgroundWork background) {
        settings = new JournalSettings(
                config.rows(),
                Math.min(JournalSettings.MOST_BYTES, config.bytes().asLongValue()),
                config.age(),
                config.bodies(),
                List.of());
        this.json = json;
        this.rows = rows;
        this.background = background;
        writer = new BatchWriter<>(
                background,
                pending,
                rows::add,
                failure -> DatabaseFailures.logRetry(LOG, "The journal is written later", failure));
    }

    void atStart(@Observes StartupEvent event) {
        writer.start(EVERY_MILLIS, rows::forgetWriters);
    }

    void atEnd(@Observes ShutdownEvent event) throws InterruptedException {
        writer.finish();
    }

    /**
     * A call that has ended.
     *
     * @param began by the real clock
     * @param path as it was sent, without the query
     * @param supplier the import supplier that the call names, or {@code null}
     * @param number the external account number that the call names, or {@code null}
     * @param key the fingerprint of the credential, or {@code null}
     * @param decided the status that the emulator decided on; 0 if it decided on none
     * @param answered the status that the client got; 0 if it got no complete answer
     * @param faulted whether a fault rule decided on the status, in place of the work
     * @param nanos the duration in nanoseconds
     * @param codes the number of problems with each code
     * @param fault the id of the fault rule that acted, or {@code null}
     * @param body the body of the request, or {@code null}
     * @param answer the body of the answer as far as it was copied, or {@code null}
     * @param answerBytes the length of the whole body of the answer, if it was copied
     */
    public record Call(
            Instant began,
            String operation,
            String method,
            String path,
            String supplier,
            String number,
            String key,
            int decided,
            int answered,
            boolean faulted,
            long nanos,
            Map<String, Integer> codes,
            Integer fault,
            String requestId,
            byte[] body,
            byte[] answer,
            Integer answerBytes) {}

    /** Returns the settings of the journal of a sandbox; those of the process for {@code null}. */
    public JournalSettings settings(Sandbox sandbox) {
        return sandbox == null || sandbox.journal() == null
                ? settings
                : settings.overlay(json.parse(sandbox.journal()));
    }

    /**
     * Records a call.
     *
     * @param sandbox {@code null} for a request that belongs to none
     */
    public void add(Sandbox sandbox, Call call) {
        var present = settings(sandbox);
        if (present.rows() == 0) {
            return;
        }
        var began = new CallFact.Moment(
                call.began, sandbox == null ? null : sandbox.clock().now(Clock.fixed(call.began, ZoneOffset.UTC)));
        var hash = BodyHash.of(call.body);
        boolean isFull = pending.add(entry(sandbox, call, began, present, hash));
        if (sandbox != null) {
            var key = new CallFact.Key(
                    sandbox.id(),
                    nameOrEmpty(call.supplier),
                    nameOrEmpty(call.number),
                    call.operation,
                    call.decided,
                    call.answered != 0,
                    call.faulted,
                    hash != null && BodyHash.matters(call.operation, call.decided, call.codes.keySet())
                            ? hash
                            : BodyHash.NONE);
            isFull |= pending.add(new CallFact(key, 1, began, began));
        }
        if (isFull) {
            writer.writeInBackground();
        }
    }

    private JournalEntry entry(Sandbox sandbox, Call call, CallFact.Moment began, JournalSettings present, UUID hash) {
        // The calls for tokens have keys in their bodies.
        boolean hasBodies = present.bodies() && sandbox != null && !call.operation.equals(GRAPHQL);
        var bodies = hasBodies ? new KeptBody(present.redact()) : null;
        return new JournalEntry(
                sandbox == null ? JournalEntry.NO_SANDBOX : sandbox.id(),
                began,
                call.operation,
                call.method,
                StoredText.cut(call.path, LONGEST_PATH),
                StoredText.cut(call.supplier, LONGEST_NAME),
                StoredText.cut(call.number, LONGEST_NAME),
                call.key,
                call.answered,
                call.nanos / 1_000,
                call.codes.isEmpty() ? null : codes(call.codes),
                call.fault,
                call.requestId,
                hash,
                hasBodies ? bodies.request(call.body) : null,
                hasBodies ? bodies.answer(call.answer) : null,
                hasBodies && call.body != null ? call.body.length : null,
                hasBodies ? call.answerBytes : null);
    }

    private static String codes(Map<String, Integer> codes) {
        return codes.entrySet().stream()
                .map(code -> " " + code.getKey() + "=" + code.getValue())
                .collect(Collectors.joining());
    }

    private static String nameOrEmpty(String name) {
        return name == null ? "" : StoredText.cut(name, LONGEST_NAME);
    }

    /** An answer begins, and its call is added when it is complete. */
    public void beginAnswer() {
        unfinished.incrementAndGet();
    }

    /** The call of an answer that has begun is added. */
    public void endAnswer() {
        unfinished.decrementAndGet();
    }

    /**
     * Stores all calls that this replica has answered. A client may have its answer a moment before the call is added, so this waits
     * for answers that have begun, for a tenth of a second at most.
     */
    public Uni<Void> writeAll() {
        return awaitAnswers(LONGEST_ANSWER_PAUSES).chain(writer::writeAll);
    }

    private Uni<Void> awaitAnswers(int pauses) {
        return unfinished.get() == 0 || pauses == 0
                ? Uni.createFrom().voidItem()
                : background.pause(ANSWER_PAUSE_MILLIS).chain(() -> awaitAnswers(pauses - 1));
    }
}
