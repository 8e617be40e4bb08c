package io.krakenemulator.referee;

import io.krakenemulator.database.StoredText;
import java.util.List;
import java.util.stream.Collectors;

/** Builds the statement of a rule from the query that judges the units of the rule. */
final class RulingSql {

    /** How many offenders a ruling lists. */
    static final int MOST_OFFENDERS = 10;

    /** How many facts an offender lists. */
    static final int MOST_FACTS = 20;

    /** Bodies that were not told apart: no body, or one of too many bodies of the same account. */
    static final String COMPARABLE = """
             and f.body_hash not in (cast('00000000-0000-0000-0000-000000000000' as uuid),
                                     cast('ffffffff-ffff-ffff-ffff-ffffffffffff' as uuid))
            """;

    /** The facts that name an account. */
    static final String OF_ACCOUNTS = """
             from call_fact f
            where f.sandbox_id = :sandbox and f.external_account_number <> ''
            """;

    /**
     * By how much the clocks of replicas may differ. Calls that are closer together count in whichever order is better for the client.
     */
    static final String CLOCK_SKEW = "interval '10 milliseconds'";

    private static final String FACT = """
            json_build_object('operation', f.operation, 'status', f.status, 'answered', f.answered, 'calls', f.calls,
                              'first_at', %s, 'last_at', %s, 'first_sandbox_at', %s, 'last_sandbox_at', %s,
                              'faulted', f.faulted)""".formatted(
                    StoredText.moment("f.first_at"),
                    StoredText.moment("f.last_at"),
                    StoredText.moment("f.first_sandbox_at"),
                    StoredText.moment("f.last_sandbox_at"));

    private RulingSql() {}

    /** Returns the condition that the work of a fact was done, or may have been done although the client got no answer. */
    static String mayHaveSucceeded(String fact) {
        return "(%1$s.status in (200, 201) or %1$s.status = 0 and not %1$s.faulted)".formatted(fact);
    }

    /** Returns SQL for the value of a parameter in microseconds since 1970. */
    static String instant(String parameter) {
        return "(timestamptz 'epoch' + cast(:" + parameter + " as bigint) * interval '1 microsecond')";
    }

    /**
     * Returns a statement with one row: the numbers of observed units and of violations, and the first offenders as JSON. It looks
     * for offenders only if there are any. The query runs once, whatever looks at its rows.
     *
     * @param judged a query with a row for each judged unit: {@code supplier}, {@code number}, {@code hash} of the body or null,
     *     {@code first_at}, and the numbers {@code judged} and {@code broken}
     * @param evidence the operations whose facts the offenders list
     */
    static String build(String judged, List<String> evidence) {
        var operations = evidence.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return """
                with judged as materialized (
                    %1$s
                )
                select c.observed, c.violations, o.offenders
                  from (select cast(coalesce(sum(j.judged), 0) as bigint) as observed,
                               cast(coalesce(sum(j.broken), 0) as bigint) as violations
                          from judged j) c
                  left join lateral (
                       select cast(json_agg(json_build_object('supplier', w.supplier, 'number', w.number, 'facts', e.facts)
                                            order by w.first_at, w.supplier, w.number, w.hash) as text) as offenders
                         from (select j.*
                                 from judged j
                                where j.broken > 0
                                order by j.first_at, j.supplier, j.number, j.hash
                                limit %2$d) w
                         cross join lateral (
                              select json_agg(%3$s order by f.first_at, f.operation, f.status, f.body_hash) as facts
                                from (select f.*
                                        from call_fact f
                                       where f.sandbox_id = :sandbox and f.import_supplier = w.supplier
                                         and f.external_account_number = w.number and f.operation in (%4$s)
                                         and (w.hash is null or f.body_hash = w.hash)
                                       order by f.first_at, f.operation, f.status, f.body_hash
                                       limit %5$d) f) e
                        where c.violations > 0) o on true
                """.formatted(judged, MOST_OFFENDERS, FACT, operations, MOST_FACTS);
    }
}
