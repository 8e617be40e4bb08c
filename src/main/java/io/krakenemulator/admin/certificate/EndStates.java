package io.krakenemulator.admin.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.database.PooledStatement;
import io.krakenemulator.database.StoredJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Compares the accounts of a sandbox with the end state that a scenario demands, in one statement. */
@ApplicationScoped
class EndStates {

    /** An account has an end state of its own, so each is compared by itself. The lists of a difference are cut. */
    static final String COMPARE = """
            with expected as (
                select *
                  from json_to_recordset(cast(cast(:expected as text) as json))
                    as e (supplier text, number text, skipped boolean, balance numeric, notes text[], transactions text[])
            ), process as (
                select supplier_code, external_number, state, account_number
                  from import_process
                 where sandbox_id = :sandbox
            ), compared as (
                select coalesce(e.supplier, p.supplier_code) as supplier, coalesce(e.number, p.external_number) as number,
                       p.state, e.skipped, e.number is null as foreign_number, e.balance as expected_balance,
                       a.balance, n.notes, t.transactions,
                       case when e.number is null then array['unexpected']
                            when e.skipped and coalesce(p.state, 'SKIPPED') = 'SKIPPED' then array[]::text[]
                            when e.skipped then array['not_skipped']
                            when p.state is null then array['missing']
                            when p.state <> 'IMPORTED' then array['not_imported']
                            else array_remove(array[
                                case when a.balance is distinct from e.balance then 'balance' end,
                                case when n.notes is distinct from e.notes then 'notes' end,
                                case when t.transactions is distinct from e.transactions then 'transactions' end], null)
                       end as problems
                  from expected e
                  full join process p on p.supplier_code = e.supplier and p.external_number = e.number
                  left join account a on a.sandbox_id = :sandbox and a.number = p.account_number and e.number is not null
                  left join lateral (
                      select coalesce(array_agg(body order by body collate "C"), array[]::text[]) as notes
                        from account_note
                       where sandbox_id = :sandbox and account_number = a.number
                  ) n on a.number is not null
                  left join lateral (
                      select coalesce(array_agg(line order by line collate "C"), array[]::text[]) as transactions
                        from (select transaction_id || ' ' || trim_scale(amount) as line
                                from account_transaction
                               where sandbox_id = :sandbox and account_number = a.number) as lines
                  ) t on a.number is not null
            ), difference as (
                select *
                  from compared
                 where cardinality(problems) > 0
                 order by foreign_number, number, supplier
                 limit 20
            )
            select exists (select from call_fact where sandbox_id = :sandbox)
                       or exists (select from process where state <> 'SKIPPED') as ran,
                   count(*) filter (where cardinality(problems) > 0) as wrong,
                   count(*) filter (where state = 'IMPORTED') as imported,
                   count(*) filter (where 'missing' = any (problems)) as missing,
                   count(*) filter (where state in ('STAGED', 'IN_PROGRESS')) as staged,
                   count(*) filter (where foreign_number) as unexpected,
                   count(*) filter (where 'not_skipped' = any (problems)) as not_skipped,
                   count(*) filter (where 'balance' = any (problems)) as balances,
                   count(*) filter (where 'notes' = any (problems)) as notes,
                   count(*) filter (where 'transactions' = any (problems)) as transactions,
                   (select cast(coalesce(json_agg(json_build_object(
                               'supplier', supplier, 'number', number, 'state', state, 'problems', problems,
                               'expected_balance', expected_balance, 'balance', balance,
                               'notes', notes[1:100], 'transactions', transactions[1:100])), '[]') as text)
                      from difference) as differences
              from compared""";

    private static final PooledStatement COMPARISON = PooledStatement.of(COMPARE);

    private final Pool pool;
    private final StoredJson json;

    EndStates(Pool pool, StoredJson json) {
        this.pool = pool;
        this.json = json;
    }

    /**
     * The end state of a sandbox, compared with the demand.
     *
     * @param ran whether any call came
     * @param wrong the number of accounts that differ
     * @param row the counts by name
     * @param differences the first twenty accounts that differ
     */
    record Comparison(boolean ran, long wrong, Row row, JsonNode differences) {

        long count(String name) {
            return row.getLong(name);
        }
    }

    /**
     * Compares a sandbox with the demand.
     *
     * @param expected the accounts as {@link ExpectedAccount#toJson} writes them, in an array
     */
    Uni<Comparison> compare(long sandbox, String expected) {
        return COMPARISON
                .oneOrNull(pool, Map.of("sandbox", sandbox, "expected", expected))
                .map(row -> new Comparison(
                        row.getBoolean("ran"), row.getLong("wrong"), row, json.parse(row.getString("differences"))));
    }
}
