package io.krakenemulator.sandbox;

import io.krakenemulator.dialect.Dialect;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A sandbox as its key last selected it. The statement that reads the data of a call also selects {@link #COLUMNS}, and
 * {@link #confirm} compares them. So the call needs no statement for its key alone, and still sees what another replica
 * has changed.
 */
public final class ExpectedSandbox {

    /** The columns that a statement selects from {@code sandbox s}, with {@link #JOIN_KEY}. */
    public static final String COLUMNS = """
            s.name as sandbox_name, s.seed as seed, s.dialect as dialect, s.strictness as strictness,
            s.clock_mode as clock_mode, s.clock_at as clock_at, s.clock_set_at as clock_set_at,
            s.revision as revision, s.fault_revision as fault_revision, s.journal as journal,
            s.created_at as sandbox_created_at, s.removed_at as removed_at,
            k.key_hash is not null as has_key
            """;

    /** Joins the key of {@link #keyHash}, if it selects the sandbox. */
    public static final String JOIN_KEY = """
            left join api_key k on k.key_hash = :keyHash and k.sandbox_id = s.id
            """;

    private final Sandbox sandbox;
    private final Buffer keyHash;
    private boolean isConfirmed;

    private ExpectedSandbox(Sandbox sandbox, byte[] keyHash) {
        this.sandbox = sandbox;
        this.keyHash = keyHash == null ? null : Buffer.buffer(keyHash);
        this.isConfirmed = keyHash == null;
    }

    /** Creates the expectation of a sandbox that has been read for this very request: nothing is left to confirm. */
    public static ExpectedSandbox ofThisMoment(Sandbox sandbox) {
        return new ExpectedSandbox(sandbox, null);
    }

    /** Creates the expectation that a key still selects a sandbox. */
    static ExpectedSandbox ofKey(byte[] keyHash, Sandbox sandbox) {
        return new ExpectedSandbox(sandbox, keyHash);
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    /** Returns the value of the parameter {@code keyHash}; {@code null} if nothing is left to confirm. */
    public Buffer keyHash() {
        return keyHash;
    }

    /** Returns whether the sandbox and its key are known to be as expected. */
    public boolean isConfirmed() {
        return isConfirmed;
    }

    /**
     * Compares the sandbox with what a statement has found.
     *
     * @param row with {@link #COLUMNS}; {@code null} if there is no such sandbox
     * @throws SandboxChanged if the key or the settings are other ones by now
     */
    public void confirm(Row row) {
        if (isConfirmed) {
            return;
        }
        if (row == null
                || !row.getBoolean("has_key")
                || row.getValue("removed_at") != null
                || !sandbox.equals(read(row))) {
            throw new SandboxChanged();
        }
        isConfirmed = true;
    }

    private Sandbox read(Row row) {
        return new Sandbox(
                sandbox.id(),
                row.getString("sandbox_name"),
                row.getString("seed"),
                new SandboxClock(
                        SandboxClock.Mode.valueOf(row.getString("clock_mode")),
                        readMoment(row, "clock_at"),
                        readMoment(row, "clock_set_at")),
                Dialect.valueOf(row.getString("dialect")),
                Strictness.valueOf(row.getString("strictness")),
                row.getLong("revision"),
                row.getLong("fault_revision"),
                row.getString("journal"),
                readMoment(row, "sandbox_created_at"));
    }

    private static Instant readMoment(Row row, String column) {
        OffsetDateTime moment = row.getOffsetDateTime(column);
        return moment == null ? null : moment.toInstant();
    }
}
