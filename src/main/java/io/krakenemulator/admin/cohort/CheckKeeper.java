package io.krakenemulator.admin.cohort;

import io.krakenemulator.cohort.CheckSummary;
import io.krakenemulator.cohort.PayloadName;
import io.krakenemulator.sandbox.Sandbox;
import io.smallrye.mutiny.Uni;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Keeps the failed lines of one check under its name. The lines of a piece of the answer are stored before the client gets the
 * piece. One thread at a time uses it.
 */
final class CheckKeeper {

    /** How many failed lines a check keeps, and in how many bytes. Further ones are counted. */
    record Bounds(long lines, long bytes) {

        static final Bounds OF_CHECK = new Bounds(1_000_000, 512L * 1024 * 1024);
    }

    private static final long RENEWED_AFTER = Duration.ofSeconds(30).toNanos();

    private final KeptChecks checks;
    private final String name;
    private final PayloadName payloads;
    private final Bounds bounds;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    private KeptChecks.Run run;
    private long firstLine;
    private long kept;
    private long bytes;
    private long notKept;
    private long renewed = System.nanoTime();
    private boolean ended;

    CheckKeeper(KeptChecks checks, String name, PayloadName payloads, Bounds bounds) {
        this.checks = checks;
        this.name = name;
        this.payloads = payloads;
        this.bounds = bounds;
    }

    /** Begins the check; fails if its name is taken. */
    Uni<Void> begin(Sandbox sandbox) {
        return checks.begin(sandbox, name, payloads)
                .invoke(begun -> run = begun)
                .replaceWithVoid();
    }

    /**
     * Takes a failed line.
     *
     * @param json the line as it is answered
     */
    void add(long line, byte[] json) {
        if (notKept > 0 || kept == bounds.lines() || bytes + json.length > bounds.bytes()) {
            notKept++;
            return;
        }
        kept++;
        bytes += json.length;
        if (lines.size() == 0) {
            firstLine = line;
        }
        lines.write(lines.size() == 0 ? '[' : ',');
        lines.writeBytes(json);
    }

    /** Stores the lines that were taken since the last time, and keeps the name. */
    Uni<Void> store() {
        if (lines.size() == 0) {
            return renewIfDue();
        }
        lines.write(']');
        var json = lines.toString(StandardCharsets.UTF_8);
        lines.reset();
        return checks.add(run, firstLine, json).chain(this::renewIfDue);
    }

    private Uni<Void> renewIfDue() {
        long now = System.nanoTime();
        if (now - renewed < RENEWED_AFTER) {
            return Uni.createFrom().voidItem();
        }
        renewed = now;
        return checks.renew(run);
    }

    /** Returns what the summary says of the kept check. */
    CheckSummary.Kept summarise() {
        return new CheckSummary.Kept(name, kept, notKept);
    }

    /** Ends the check with its summary in JSON. */
    Uni<Void> end(String summary) {
        return checks.end(run, summary).invoke(() -> ended = true);
    }

    /** Gives up the name if the check was cut off. */
    void close() {
        if (run != null && !ended) {
            checks.giveUp(run).subscribe().with(given -> {}, failure -> {
                // The name becomes free by itself.
            });
        }
    }
}
