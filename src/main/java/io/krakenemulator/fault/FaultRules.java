package io.krakenemulator.fault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.sandbox.Sandbox;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The stored fault rules of sandboxes. Each change locks the sandbox first, so that its revision is 0 exactly while it has
 * neither rules nor an exploration of crash points.
 */
@ApplicationScoped
public class FaultRules {

    /** The most rules of a sandbox. */
    public static final int MOST = 100;

    static final String LOCK = """
            select id from sandbox where id = :sandbox and removed_at is null for no key update""";

    static final String COUNT = """
            select count(*) from fault_rule where sandbox_id = :sandbox""";

    /** Adds rules in their order, under the next ids of the sandbox. */
    static final String ADD = """
            with numbered as (
                update sandbox
                   set last_fault_id = last_fault_id + :count, fault_revision = nextval('fault_revision')
                 where id = :sandbox
                returning last_fault_id - :count as last
            )
            insert into fault_rule (sandbox_id, id, rule, first_calls, after_calls, every_calls, probability, times)
            select :sandbox, numbered.last + cast(added.place as int), added.rule,
                   cast(added.rule -> 'match' ->> 'first' as int),
                   coalesce(cast(added.rule -> 'match' ->> 'after' as int), 0),
                   coalesce(cast(added.rule -> 'match' ->> 'every' as int), 1),
                   coalesce(cast(added.rule -> 'match' ->> 'probability' as float8), 1),
                   cast(added.rule ->> 'times' as int)
              from numbered
             cross join json_array_elements(cast(cast(:rules as text) as json)) with ordinality as added (rule, place)
            returning id""";

    static final String LIST = """
            select cast(coalesce(json_agg(json_build_object('id', id, 'seen', seen, 'fired', fired, 'rule', rule)
                                          order by id), '[]') as text)
              from fault_rule
             where sandbox_id = :sandbox""";

    static final String DELETE = """
            delete from fault_rule where sandbox_id = :sandbox and id = :id""";

    static final String DELETE_ALL = """
            delete from fault_rule where sandbox_id = :sandbox""";

    static final String RENEW_REVISION = """
            update sandbox
               set fault_revision = case when exists (select from fault_rule r where r.sandbox_id = :sandbox)
                                              or exists (select from crash_exploration e where e.sandbox_id = :sandbox)
                                         then nextval('fault_revision') else 0 end
             where id = :sandbox""";

    /**
     * The outcome of an addition of rules.
     *
     * @param ids the ids of the rules in their order; empty if they were not added
     */
    public record Addition(Outcome outcome, List<Integer> ids) {

        /** The kinds of outcome. */
        public enum Outcome {
            ADDED,
            /** The sandbox would have more than {@link #MOST} rules. */
            TOO_MANY,
            /** The sandbox was reset or removed meanwhile. */
            SANDBOX_GONE
        }

        private static Uni<Addition> fail(Outcome outcome) {
            return Uni.createFrom().item(new Addition(outcome, List.of()));
        }
    }

    /** Adds valid rules, all of them or none. */
    @WithTransaction
    public Uni<Addition> add(Sandbox sandbox, List<ObjectNode> rules) {
        return lock(sandbox)
                .flatMap(locked -> locked == null
                        ? Addition.fail(Addition.Outcome.SANDBOX_GONE)
                        : count(sandbox)
                                .flatMap(count -> count + rules.size() > MOST
                                        ? Addition.fail(Addition.Outcome.TOO_MANY)
                                        : insert(sandbox, rules)));
    }

    /** Locks a sandbox, and returns its id; a {@code null} item if it was reset or removed meanwhile. */
    static Uni<Long> lock(Sandbox sandbox) {
        return SqlStatement.of(LOCK).with("sandbox", sandbox.id()).oneOrNull(Long.class);
    }

    private static Uni<Long> count(Sandbox sandbox) {
        return SqlStatement.of(COUNT).with("sandbox", sandbox.id()).one(Long.class);
    }

    private static Uni<Addition> insert(Sandbox sandbox, List<ObjectNode> rules) {
        var array = JsonNodeFactory.instance.arrayNode().addAll(rules);
        return SqlStatement.of(ADD)
                .with("sandbox", sandbox.id())
                .with("count", rules.size())
                .with("rules", array.toString())
                .list(Integer.class)
                .map(ids -> new Addition(
                        Addition.Outcome.ADDED, ids.stream().sorted().toList()));
    }

    /** Returns the rules of a sandbox in their order, as an array of objects with {@code id, seen, fired, rule} in JSON. */
    @WithSession
    public Uni<String> list(Sandbox sandbox) {
        return SqlStatement.of(LIST).with("sandbox", sandbox.id()).one(String.class);
    }

    /** Deletes a rule, and returns whether there was one of that id. */
    @WithTransaction
    public Uni<Boolean> delete(Sandbox sandbox, int id) {
        return lock(sandbox)
                .chain(() -> SqlStatement.of(DELETE)
                        .with("sandbox", sandbox.id())
                        .with("id", id)
                        .update())
                .call(deleted -> renewRevision(sandbox))
                .map(deleted -> deleted > 0);
    }

    /** Deletes all rules of a sandbox. */
    @WithTransaction
    public Uni<Void> deleteAll(Sandbox sandbox) {
        return lock(sandbox)
                .chain(() -> SqlStatement.of(DELETE_ALL)
                        .with("sandbox", sandbox.id())
                        .execute())
                .chain(() -> renewRevision(sandbox));
    }

    /** Sets the number by which replicas recognise what they have read of the rules and of the exploration. */
    static Uni<Void> renewRevision(Sandbox sandbox) {
        return SqlStatement.of(RENEW_REVISION).with("sandbox", sandbox.id()).execute();
    }
}
