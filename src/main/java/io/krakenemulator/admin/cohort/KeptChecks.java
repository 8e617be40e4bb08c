package io.krakenemulator.admin.cohort;

import io.krakenemulator.admin.ControlError;
import io.krakenemulator.cohort.PayloadName;
import io.krakenemulator.database.PooledStatement;
import io.krakenemulator.database.StoredText;
import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.web.ApiFailure;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The checks that are kept under a name, with their failed lines. */
@ApplicationScoped
class KeptChecks {

    /** The most kept checks of a sandbox. */
    static final int MOST = 100;

    /** How long the name of a check stays taken that neither ends nor is renewed. */
    static final Duration LIFE = Duration.ofMinutes(2);

    /**
     * Begins a check under a name that is free, or that a check has which was cut off: this one is deleted first, and the
     * statement has to run again. The lock keeps two checks from being the last one.
     */
    static final String BEGIN = """
            with owner as materialized (
                select id from sandbox where id = :sandbox for no key update
            ), checks as materialized (
                select name from kept_check where sandbox_id = :sandbox
            ), cut_off as (
                delete from kept_check k
                 using owner
                 where k.sandbox_id = owner.id and k.name = :name and k.ended_at is null
                   and k.alive_until < clock_timestamp()
                returning 1
            ), begun as (
                insert into kept_check (sandbox_id, name, token, payloads, begun_at, alive_until)
                select id, :name, :token, :payloads, clock_timestamp(),
                       clock_timestamp() + :life * interval '1 millisecond'
                  from owner
                 where not exists (select from checks where name = :name) and (select count(*) from checks) < :most
                    on conflict do nothing
                returning 1
            )
            select exists (select from begun) as begun, exists (select from cut_off) as cut_off,
                   exists (select from checks where name = :name) as is_taken
              from owner""";

    /** Keeps the name of a check that runs; with a life of 0 gives it up. */
    static final String RENEW = """
            update kept_check
               set alive_until = clock_timestamp() + :life * interval '1 millisecond'
             where sandbox_id = :sandbox and name = :name and token = :token and ended_at is null
            returning name""";

    /** Stores failed lines, while the check still has its name. */
    static final String ADD = """
            insert into kept_check_lines (sandbox_id, name, first_line, lines)
            select sandbox_id, name, :line, cast(cast(:lines as text) as json)
              from kept_check
             where sandbox_id = :sandbox and name = :name and token = :token and ended_at is null
            returning first_line""";

    static final String END = """
            update kept_check
               set ended_at = clock_timestamp(), summary = cast(cast(:summary as text) as json)
             where sandbox_id = :sandbox and name = :name and token = :token
            returning name""";

    static final String LIST = """
            select cast(json_agg(json_build_object(
                       'name', name, 'payloads', payloads, 'begun_at', """ + StoredText.moment("begun_at") + """
            , 'ended_at', """ + StoredText.moment("ended_at") + """
            , 'complete', ended_at is not null,
                       'lines', summary -> 'lines', 'verdicts', summary -> 'verdicts', 'gate', summary -> 'gate')
                       order by begun_at, name) as text) as checks
              from kept_check
             where sandbox_id = :sandbox""";

    static final String FIND = """
            select name, payloads, begun_at, ended_at, cast(summary as text) as summary
              from kept_check
             where sandbox_id = :sandbox and name = :name""";

    /** The next failed lines after a line. */
    static final String LINES = """
            select first_line, cast(lines as text) as lines
              from kept_check_lines
             where sandbox_id = :sandbox and name = :name and first_line > :after
             order by first_line
             limit 1""";

    static final String DELETE = """
            delete from kept_check where sandbox_id = :sandbox and name = :name returning name""";

    private static final PooledStatement BEGINNING = PooledStatement.of(BEGIN);
    private static final PooledStatement RENEWAL = PooledStatement.of(RENEW);
    private static final PooledStatement ADDITION = PooledStatement.of(ADD);
    private static final PooledStatement ENDING = PooledStatement.of(END);
    private static final PooledStatement LISTING = PooledStatement.of(LIST);
    private static final PooledStatement FINDING = PooledStatement.of(FIND);
    private static final PooledStatement READING = PooledStatement.of(LINES);
    private static final PooledStatement DELETION = PooledStatement.of(DELETE);

    private final Pool pool;

    KeptChecks(Pool pool) {
        this.pool = pool;
    }

    /** A check that is being written. */
    record Run(long sandbox, String name, UUID token) {

        Map<String, Object> values() {
            var values = new HashMap<String, Object>();
            values.put("sandbox", sandbox);
            values.put("name", name);
            values.put("token", token);
            return values;
        }
    }

    /**
     * A check that is stored.
     *
     * @param endedAt {@code null} while the check runs, and if it was cut off
     * @param summary JSON; {@code null} without an end
     */
    record Stored(String name, String payloads, Instant begunAt, Instant endedAt, String summary) {

        static Stored of(Row row) {
            return new Stored(
                    row.getString("name"),
                    row.getString("payloads"),
                    instant(row.getOffsetDateTime("begun_at")),
                    instant(row.getOffsetDateTime("ended_at")),
                    row.getString("summary"));
        }

        private static Instant instant(OffsetDateTime time) {
            return time == null ? null : time.toInstant();
        }
    }

    /** Failed lines of a check: an array in JSON, and the number of its first line. */
    record Lines(long first, String json) {}

    /**
     * Begins a check under a name. A check of that name that was cut off gives way.
     *
     * @return the run; fails with 409 if the name is taken, or if the sandbox has as many checks as it may have
     */
    Uni<Run> begin(Sandbox sandbox, String name, PayloadName payloads) {
        var run = new Run(sandbox.id(), name, UUID.randomUUID());
        var values = run.values();
        values.put("payloads", payloads.parameter());
        values.put("most", MOST);
        values.put("life", LIFE.toMillis());
        return BEGINNING.oneOrNull(pool, values).flatMap(row -> {
            if (row == null) {
                return Uni.createFrom().failure(ControlError.sandboxNotFound());
            }
            if (row.getBoolean("begun")) {
                return Uni.createFrom().item(run);
            }
            return row.getBoolean("cut_off")
                    ? begin(sandbox, name, payloads)
                    : Uni.createFrom().failure(refuse(name, row.getBoolean("is_taken")));
        });
    }

    private static ApiFailure refuse(String name, boolean isTaken) {
        return isTaken
                ? ApiFailure.of(
                        409,
                        AnswerCode.CHECK_ALREADY_EXISTS,
                        "The sandbox has a check \"" + name + "\". Delete it first, or choose another name.")
                : ApiFailure.of(
                        409,
                        AnswerCode.TOO_MANY_CHECKS,
                        "The sandbox keeps " + MOST + " checks, as many as it may have. Delete one first.");
    }

    /** Keeps the name of a check that runs; fails if it has lost the name. */
    Uni<Void> renew(Run run) {
        return setLife(run, LIFE).flatMap(KeptChecks::requireOwn);
    }

    /** Gives up the name of a check that was cut off. Does nothing if it has ended. */
    Uni<Void> giveUp(Run run) {
        return setLife(run, Duration.ZERO).replaceWithVoid();
    }

    private Uni<Row> setLife(Run run, Duration life) {
        var values = run.values();
        values.put("life", life.toMillis());
        return RENEWAL.oneOrNull(pool, values);
    }

    /** Stores failed lines of a check; fails if the check has lost its name. */
    Uni<Void> add(Run run, long firstLine, String lines) {
        var values = run.values();
        values.put("line", firstLine);
        values.put("lines", lines);
        return ADDITION.oneOrNull(pool, values).flatMap(KeptChecks::requireOwn);
    }

    /** Ends a check with its summary; fails if it has lost its name. */
    Uni<Void> end(Run run, String summary) {
        var values = run.values();
        values.put("summary", summary);
        return ENDING.oneOrNull(pool, values).flatMap(KeptChecks::requireOwn);
    }

    private static Uni<Void> requireOwn(Row row) {
        return row == null
                ? Uni.createFrom()
                        .failure(ApiFailure.of(
                                409,
                                AnswerCode.CHECK_NOT_KEPT,
                                "The kept check was deleted while it was written. Check the cohort again."))
                : Uni.createFrom().voidItem();
    }

    /** Returns the checks of a sandbox in the order in which they began, as an array in JSON. */
    Uni<String> list(Sandbox sandbox) {
        return LISTING.oneOrNull(pool, Map.of("sandbox", sandbox.id()))
                .map(row -> row.getString("checks") == null ? "[]" : row.getString("checks"));
    }

    /** Returns a check; fails with 404 if there is none of that name. */
    Uni<Stored> require(Sandbox sandbox, String name) {
        return FINDING.oneOrNull(pool, Map.of("sandbox", sandbox.id(), "name", name))
                .onItem()
                .ifNull()
                .failWith(() -> notFound(name))
                .map(Stored::of);
    }

    /** Returns a check that is complete; fails with 404 if there is none, and with 409 if it has no end. */
    Uni<Stored> requireComplete(Sandbox sandbox, String name) {
        return require(sandbox, name).invoke(stored -> {
            if (stored.endedAt() == null) {
                throw ApiFailure.of(
                        409,
                        AnswerCode.CHECK_NOT_COMPLETE,
                        "The check \"" + name + "\" is still running, or was cut off before its end.");
            }
        });
    }

    private static ApiFailure notFound(String name) {
        return ControlError.notFound(AnswerCode.CHECK_NOT_FOUND, "The sandbox keeps no check \"" + name + "\".");
    }

    /** Returns the next failed lines of a check; a {@code null} item if no more follow. */
    Uni<Lines> read(Sandbox sandbox, String name, long after) {
        return READING.oneOrNull(pool, Map.of("sandbox", sandbox.id(), "name", name, "after", after))
                .map(row -> row == null ? null : new Lines(row.getLong("first_line"), row.getString("lines")));
    }

    /** Deletes a check; fails with 404 if there is none of that name. */
    Uni<Void> delete(Sandbox sandbox, String name) {
        return DELETION.oneOrNull(pool, Map.of("sandbox", sandbox.id(), "name", name))
                .onItem()
                .ifNull()
                .failWith(() -> notFound(name))
                .replaceWithVoid();
    }
}
