package io.krakenemulator.admin.accounts;

import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.sandbox.Sandbox;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the accounts of sandboxes by state. */
@ApplicationScoped
public class AccountCounts {

    /** Counts state by state, so that an index alone gives the counts. */
    static final String COUNT = """
            select s.id as sandbox_id,
                   (select count(*)
                      from import_process p
                     where p.sandbox_id = s.id and p.state in ('STAGED', 'IN_PROGRESS') and p.seq > 0) as staged,
                   (select count(*)
                      from import_process p
                     where p.sandbox_id = s.id and p.state = 'IMPORTED' and p.seq > 0) as imported,
                   (select count(*)
                      from import_process p
                     where p.sandbox_id = s.id and p.state = 'SKIPPED' and p.seq > 0) as skipped
              from unnest(cast(:sandboxes as bigint[])) as s (id)""";

    /** Returns the counts of each sandbox, by its id. */
    @WithSession
    public Uni<Map<Long, AccountsView>> of(List<Sandbox> sandboxes) {
        var ids = sandboxes.stream().map(Sandbox::id).toArray(Long[]::new);
        return SqlStatement.of(COUNT).with("sandboxes", ids).list(Tuple.class).map(rows -> {
            var counts = new HashMap<Long, AccountsView>();
            rows.forEach(row -> counts.put(row.get("sandbox_id", Long.class), view(row)));
            return counts;
        });
    }

    private static AccountsView view(Tuple row) {
        return new AccountsView(
                row.get("staged", Long.class), row.get("imported", Long.class), row.get("skipped", Long.class));
    }
}
