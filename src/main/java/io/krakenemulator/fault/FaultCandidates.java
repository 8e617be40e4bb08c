package io.krakenemulator.fault;

import io.krakenemulator.database.PooledStatement;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.sandbox.Sandbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the rules that fit a call. Each replica keeps the rules of some sandboxes. The revision of a sandbox, which the call has
 * read, says whether they are those of this moment.
 */
@ApplicationScoped
class FaultCandidates {

    /** How many sandboxes' rules are kept. Each has at most {@link FaultRules#MOST} of them, without the bodies of answers. */
    private static final int KEPT = 64;

    static final String LOAD = """
            select s.fault_revision as revision,
                   exists (select from crash_exploration e where e.sandbox_id = s.id) as explores,
                   cast((select json_agg(json_build_object(
                                    'id', r.id, 'match', r.rule -> 'match', 'on_request', r.rule -> 'on_request',
                                    'expires_at', r.rule -> 'expires_at') order by r.id)
                           from fault_rule r
                          where r.sandbox_id = s.id) as text) as rules
              from sandbox s
             where s.id = :sandbox""";

    private static final PooledStatement LOADING = PooledStatement.of(LOAD);

    private record Loaded(long revision, boolean explores, List<FaultMatch> rules) {

        private static final Loaded NONE = new Loaded(0, false, List.of());
    }

    private final Pool pool;
    private final StoredJson json;
    private final Map<Long, Loaded> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Loaded> eldest) {
            return size() > KEPT;
        }
    });

    FaultCandidates(Pool pool, StoredJson json) {
        this.pool = pool;
        this.json = json;
    }

    /** Returns the ids of the rules that fit a call, in their order. */
    Uni<List<Integer>> find(Sandbox sandbox, FaultedCall call) {
        return findLoaded(sandbox).map(loaded -> loaded.rules().stream()
                .filter(rule -> rule.fits(call, sandbox.now()))
                .filter(rule -> !rule.namesAccount() || rule.fits(call.account()))
                .map(FaultMatch::id)
                .toList());
    }

    /** Returns whether the sandbox has an exploration of crash points. */
    Uni<Boolean> explores(Sandbox sandbox) {
        return findLoaded(sandbox).map(Loaded::explores);
    }

    private Uni<Loaded> findLoaded(Sandbox sandbox) {
        var loaded = kept.get(sandbox.id());
        return loaded != null && loaded.revision() == sandbox.faultRevision()
                ? Uni.createFrom().item(loaded)
                : load(sandbox);
    }

    private Uni<Loaded> load(Sandbox sandbox) {
        return LOADING.oneOrNull(pool, Map.of("sandbox", sandbox.id()))
                .map(row -> row == null ? Loaded.NONE : keep(sandbox, row));
    }

    private Loaded keep(Sandbox sandbox, Row row) {
        var rules = new ArrayList<FaultMatch>();
        var text = row.getString("rules");
        if (text != null) {
            json.parse(text).forEach(rule -> rules.add(FaultMatch.read(rule)));
        }
        var loaded = new Loaded(row.getLong("revision"), row.getBoolean("explores"), List.copyOf(rules));
        kept.put(sandbox.id(), loaded);
        return loaded;
    }
}
