package io.krakenemulator.admin.expected;

import io.krakenemulator.admin.ControlError;
import io.krakenemulator.database.PooledStatement;
import io.krakenemulator.sandbox.Sandbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The stored lists of expected failures, one for each sandbox that has any. */
@ApplicationScoped
class ExpectedFailureLists {

    /** The lock keeps a reset from leaving the list behind. */
    static final String REPLACE = """
            insert into expected_failures as e (sandbox_id, document)
            select s.id, cast(cast(:document as text) as json)
              from sandbox s
             where s.id = :sandbox and s.removed_at is null
               for no key update
            on conflict (sandbox_id) do update set document = excluded.document
            returning e.sandbox_id""";

    static final String FIND = """
            select cast(document as text) as document from expected_failures where sandbox_id = :sandbox""";

    static final String DELETE = """
            delete from expected_failures where sandbox_id = :sandbox""";

    private static final PooledStatement REPLACEMENT = PooledStatement.of(REPLACE);
    private static final PooledStatement FINDING = PooledStatement.of(FIND);
    private static final PooledStatement DELETION = PooledStatement.of(DELETE);

    private final Pool pool;

    ExpectedFailureLists(Pool pool) {
        this.pool = pool;
    }

    /** Stores the list of a sandbox in place of any other; fails with 409 if the sandbox was reset or removed. */
    Uni<Void> replace(Sandbox sandbox, String document) {
        return REPLACEMENT
                .oneOrNull(pool, Map.of("sandbox", sandbox.id(), "document", document))
                .onItem()
                .ifNull()
                .failWith(ControlError::sandboxChanged)
                .replaceWithVoid();
    }

    /** Returns the list of a sandbox as JSON; a {@code null} item if it has none. */
    Uni<String> find(Sandbox sandbox) {
        return FINDING.oneOrNull(pool, Map.of("sandbox", sandbox.id()))
                .map(row -> row == null ? null : row.getString("document"));
    }

    /** Deletes the list of a sandbox, if it has one. */
    Uni<Void> delete(Sandbox sandbox) {
        return DELETION.oneOrNull(pool, Map.of("sandbox", sandbox.id())).replaceWithVoid();
    }
}
