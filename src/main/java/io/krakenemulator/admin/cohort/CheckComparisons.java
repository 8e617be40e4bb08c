package io.krakenemulator.admin.cohort;

import io.krakenemulator.database.PooledStatement;
import io.krakenemulator.sandbox.Sandbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Compares the failed lines of two kept checks, account by account. */
@ApplicationScoped
class CheckComparisons {

    /** The most accounts in each list. */
    static final int MOST_LISTED = 100;

    /**
     * Compares two checks. An account is an import supplier with an external account number; lines without a number are only
     * counted. Fixed is what failed in the first check alone, new what failed in the second alone.
     */
    static final String COMPARE = """
            with failed as materialized (
                select checks.position, l.line ->> 'import_supplier' as supplier,
                       l.line ->> 'external_account_number' as number, e.error ->> 'code' as code
                  from (values (1, :first), (2, :second)) as checks (position, name)
                  join kept_check_lines k on k.sandbox_id = :sandbox and k.name = checks.name
                 cross join lateral json_array_elements(k.lines) as l (line)
                 cross join lateral json_array_elements(l.line -> 'errors') as e (error)
            ), pairs as materialized (
                select supplier, number, code, bool_or(position = 1) as in_first, bool_or(position = 2) as in_second
                  from failed
                 where number is not null
                 group by supplier, number, code
            ), accounts as materialized (
                select supplier, number, bool_or(in_first) as in_first, bool_or(in_second) as in_second from pairs group by supplier, number
            ), listed as (
                select in_first, in_second,
                       json_build_object('import_supplier', supplier, 'external_account_number', number) as account,
                       row_number() over (partition by in_first, in_second order by supplier, number) as position
                  from accounts
            )
            select cast(json_build_object(
                       'first', :first, 'second', :second,
                       'accounts', (select json_build_object(
                                               'fixed', count(*) filter (where not in_second),
                                               'new', count(*) filter (where not in_first),
                                               'still_failing', count(*) filter (where in_first and in_second))
                                      from accounts),
                       'codes', (select coalesce(json_agg(json_build_object(
                                            'code', code, 'fixed', fixed, 'new', added, 'still_failing', still)
                                            order by added desc, still desc, code), '[]')
                                   from (select code, count(*) filter (where not in_second) as fixed,
                                                count(*) filter (where not in_first) as added,
                                                count(*) filter (where in_first and in_second) as still
                                           from pairs
                                          group by code) c),
                       'fixed', (select coalesce(json_agg(account order by position), '[]')
                                   from listed where not in_second and position <= :most),
                       'new', (select coalesce(json_agg(account order by position), '[]')
                                 from listed where not in_first and position <= :most),
                       'still_failing', (select coalesce(json_agg(account order by position), '[]')
                                           from listed where in_first and in_second and position <= :most),
                       'errors_without_number', (select count(*) from failed where number is null)) as text)
                   as comparison""";

    private static final PooledStatement COMPARISON = PooledStatement.of(COMPARE);

    private final Pool pool;

    CheckComparisons(Pool pool) {
        this.pool = pool;
    }

    /** Returns the comparison of two complete checks as JSON. */
    Uni<String> compare(Sandbox sandbox, String first, String second) {
        return COMPARISON
                .oneOrNull(pool, Map.of("sandbox", sandbox.id(), "first", first, "second", second, "most", MOST_LISTED))
                .map(row -> row.getString("comparison"));
    }
}
