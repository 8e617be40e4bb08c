package io.krakenemulator.sandbox;

import io.krakenemulator.database.Columns;
import io.krakenemulator.database.SqlStatement;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Stores the states that resets of sandboxes return to. */
@ApplicationScoped
public class SandboxBaselines {

    private static final String INITIAL_REFERENCE_DATA = """
            select cast(initial_reference_data as text) from sandbox where id = :id""";

    private static final String SET_BASELINE = """
            update sandbox
               set initial_reference_data = cast(cast(:document as text) as json),
                   baseline_set_at = cast(cast(:real as text) as timestamptz), baseline_clock_mode = clock_mode,
                   baseline_clock_at =
                       case clock_mode when 'OFFSET'
                            then clock_at + (cast(cast(:real as text) as timestamptz) - clock_set_at)
                            else clock_at end
             where id = :id and removed_at is null""";

    private static final String BASELINES = """
            select id as id, baseline_clock_mode as mode,
                   cast(extract(epoch from baseline_set_at) * 1000000 as bigint) as set_at,
                   cast(extract(epoch from baseline_clock_at) * 1000000 as bigint) as shown
              from sandbox
             where id in (:sandboxes) and baseline_set_at is not null""";

    /** Returns the reference data document that a reset returns to, products included, as JSON text. */
    @WithSession
    public Uni<String> findReferenceData(Sandbox sandbox) {
        return SqlStatement.of(INITIAL_REFERENCE_DATA).with("id", sandbox.id()).one(String.class);
    }

    /**
     * Sets a document and the present clock as the baseline that resets of a sandbox return to.
     *
     * @param document the reference data document, products included, as JSON text
     * @param real the real time
     */
    @WithTransaction
    public Uni<Void> set(Sandbox sandbox, String document, Instant real) {
        return SqlStatement.of(SET_BASELINE)
                .with("id", sandbox.id())
                .with("document", document)
                .with("real", real.toString())
                .execute();
    }

    /** Returns the baselines that operators have set, by the sandbox's id. */
    @WithSession
    public Uni<Map<Long, Baseline>> find(List<Sandbox> sandboxes) {
        if (sandboxes.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return SqlStatement.of(BASELINES)
                .with("sandboxes", sandboxes.stream().map(Sandbox::id).toList())
                .list(Tuple.class)
                .map(found -> found.stream()
                        .collect(Collectors.toMap(row -> row.get("id", Long.class), SandboxBaselines::baseline)));
    }

    private static Baseline baseline(Tuple row) {
        return new Baseline(
                Columns.readMoment(row, "set_at"),
                SandboxClock.Mode.valueOf(row.get("mode", String.class)),
                Columns.readMoment(row, "shown"));
    }
}
