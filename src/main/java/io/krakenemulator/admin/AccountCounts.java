package io.krakenemulator.admin;

import io.krakenemulator.sandbox.Sandbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the accounts of sandboxes by where they stand. */
@ApplicationScoped
class AccountCounts {

    private static final String COUNT = """
            select sandbox_id,
                   count(*) filter (where state in ('STAGED', 'IN_PROGRESS')) as staged,
                   count(*) filter (where state = 'IMPORTED') as imported,
                   count(*) filter (where state = 'SKIPPED') as skipped
              from import_process
             where sandbox_id = any(:sandboxes)
             group by sandbox_id""";

    /** The counts of each sandbox that has any account, by the sandbox's id. */
    @WithSession
    Uni<Map<Long, AccountsView>> of(List<Sandbox> sandboxes) {
        var ids = sandboxes.stream().map(Sandbox::id).toArray(Long[]::new);
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(COUNT, Tuple.class)
                        .setParameter("sandboxes", ids)
                        .getResultList())
                .map(rows -> {
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
