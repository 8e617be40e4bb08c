package io.krakenemulator.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.sandbox.Sandbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

/** Judges an exploration of crash points by the cuts and by what its accounts have at this moment. */
@ApplicationScoped
public class CrashReport {

    /** The most findings of a report. The counts include the others. */
    public static final int MOST_FINDINGS = 100;

    /** The longest time that a statement of a report may take, in milliseconds. */
    static final int LONGEST_STATEMENT_MILLIS = 60_000;

    /** Lets statements read the whole table. The settings end with the transaction. */
    static final String SETTINGS = "select set_config('statement_timeout', '" + LONGEST_STATEMENT_MILLIS
            + "', true), set_config('plan_cache_mode', 'force_custom_plan', true),"
            + " set_config('enable_seqscan', 'on', true)";

    /** Finds the settings, and counts the cuts and the plans that were carried out in full. */
    static final String EXPLORED = """
            select cast(json_build_object(
                       'mode', lower(e.mode), 'calls', e.calls, 'depth', e.depth,
                       'operations', coalesce(to_json(e.operations), '[]'),
                       'unique_meter_points', e.unique_meter_points,
                       'started_at', to_char(e.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                       'overflow', e.overflow,
                       'begun', (select count(*) from crash_account a where a.sandbox_id = e.sandbox_id and a.plan is not null),
                       'completed', (select count(*)
                                       from crash_account a
                                      where a.sandbox_id = e.sandbox_id
                                        and length(replace(a.plan, '.', ''))
                                            = (select count(*)
                                                 from crash_cut c
                                                where c.sandbox_id = a.sandbox_id and c.ordinal = a.ordinal)),
                       'points', (select coalesce(json_agg(json_build_object('operation', p.operation, 'before', p.before,
                                                                             'after', p.after, 'during', p.during)
                                                           order by p.operation), '[]')
                                    from (select c.operation,
                                                 count(*) filter (where c.phase = 'BEFORE') as before,
                                                 count(*) filter (where c.phase = 'AFTER') as after,
                                                 count(*) filter (where c.phase = 'DURING') as during
                                            from crash_cut c
                                           where c.sandbox_id = e.sandbox_id
                                           group by c.operation) p)) as text)
              from crash_exploration e
             where e.sandbox_id = :sandbox""";

    /**
     * Compares the items of cut calls, and the accounts, with what is there. The goal of all accounts is an import once the client
     * has asked for one, and the staging once it has staged one. Counts an account once, by the worst that was found.
     * A cut of an addition cannot lose the account itself. A last call that was cut is open if no data shows its work. Calls that
     * do not count are not numbered, so the data of an account may come from a call after the one that was counted last.
     */
    static final String JUDGED = """
            with goal as (
                select coalesce(max(aim), 0) as aim from crash_account where sandbox_id = :sandbox
            ), seen as materialized (
                select k.ordinal, k.supplier, k.number, found.number as account, p.state,
                       (select count(*) from crash_cut c where c.sandbox_id = k.sandbox_id and c.ordinal = k.ordinal) as cuts,
                       exists (select
                                 from crash_cut c
                                where c.sandbox_id = k.sandbox_id and c.ordinal = k.ordinal
                                  and c.operation not in ('createNotes', 'createTransactions', 'createHistoricalStatements',
                                                          'createPaymentInstruction', 'sendRegistrationFlows')) as is_cut,
                       exists (select
                                 from crash_cut c
                                where c.sandbox_id = k.sandbox_id and c.ordinal = k.ordinal and c.phase <> 'BEFORE'
                                  and c.operation in ('processAccount', 'scheduleAccount')) as is_uncertain,
                       exists (select
                                 from crash_cut c
                                 join crash_exploration e on e.sandbox_id = c.sandbox_id
                                where c.sandbox_id = k.sandbox_id and c.ordinal = k.ordinal and c.call = k.calls
                                  and c.items = cast('{}' as text[])
                                  and (p.state is null and found.number is null
                                       or e.operations is null
                                          and c.operation not in ('stageAccount', 'processAccount', 'scheduleAccount'))) as is_open,
                       goal.aim < 2 or found.number is not null or coalesce(p.state, '') in ('IMPORTED', 'SKIPPED')
                           or goal.aim = 2 and p.state is not null as has_arrived
                  from crash_account k
                 cross join goal
                  left join import_process p
                    on p.sandbox_id = k.sandbox_id and p.supplier_code = k.supplier and p.external_number = k.number
                  left join lateral (
                       select a.number
                         from account a
                        where a.sandbox_id = k.sandbox_id and a.supplier_code = k.supplier and a.external_number = k.number
                        union all
                       select a.number from account a where a.sandbox_id = k.sandbox_id and a.number = k.number
                        limit 1) found on true
                 where k.sandbox_id = :sandbox
            ), item as materialized (
                select c.ordinal, c.operation, i.item, bool_or(c.phase <> 'BEFORE') as is_uncertain
                  from crash_cut c
                 cross join lateral unnest(c.items) as i (item)
                 where c.sandbox_id = :sandbox
                 group by c.ordinal, c.operation, i.item
            ), counted as materialized (
                select i.ordinal, i.operation, i.is_uncertain,
                       case i.operation
                            when 'createNotes'
                            then (select count(*) from account_note n
                                   where n.sandbox_id = :sandbox and n.account_number = s.account and md5(n.body) = i.item)
                            when 'createTransactions'
                            then (select count(*) from account_transaction t
                                   where t.sandbox_id = :sandbox and t.account_number = s.account
                                     and md5(t.transaction_id) = i.item)
                            when 'createHistoricalStatements'
                            then (select count(*) from account_statement h
                                   where h.sandbox_id = :sandbox and h.account_number = s.account
                                     and md5(h.statement_id) = i.item)
                            when 'createPaymentInstruction'
                            then (select count(*) from payment_instruction y
                                   where y.sandbox_id = :sandbox and y.account_number = s.account
                                     and md5(y.reference) = i.item)
                            else (select count(*) from meter_point m
                                   where m.sandbox_id = :sandbox and m.account_number = s.account
                                     and m.registered_at is not null
                                  having count(*) > 0
                                  union all select 0 limit 1)
                        end as times
                  from item i
                  join seen s on s.ordinal = i.ordinal
                 where s.account is not null or s.has_arrived and s.state is distinct from 'SKIPPED'
            ), twin as (
                select s.ordinal, count(distinct o.account_number) as times
                  from seen s
                  join meter_point m on m.sandbox_id = :sandbox and m.account_number = s.account
                  join meter_point o on o.sandbox_id = :sandbox and o.mpxn = m.mpxn
                 where (select e.unique_meter_points from crash_exploration e where e.sandbox_id = :sandbox)
                   and s.is_uncertain
                 group by s.ordinal
                having count(distinct o.account_number) > 1
            ), finding as materialized (
                select ordinal, case when is_cut and not has_arrived then 'lost' else 'unfinished' end as kind,
                       case when has_arrived then 'call' else 'account' end as object, cast(0 as bigint) as times,
                       case when has_arrived then 'The last call was cut, and no other call followed.'
                            when state is null then 'The account was never staged.'
                            else 'The account is staged and not imported.' end as detail
                  from seen
                 where is_open or not has_arrived
                 union all
                select ordinal, 'doubled', 'account', times, 'Its meter points belong to ' || times || ' accounts.' from twin
                 union all
                select ordinal, case when max(times) = 0 then 'lost' else 'doubled' end, object, max(times),
                       'The ' || replace(object, '_', ' ') || ' of a cut call is '
                           || case when max(times) = 0 then 'not there.' else 'there ' || max(times) || ' times.' end
                  from counted
                 cross join lateral (
                       select case operation when 'createNotes' then 'note' when 'createTransactions' then 'transaction'
                                             when 'createHistoricalStatements' then 'statement'
                                             when 'createPaymentInstruction' then 'payment_instruction'
                                             else 'registration' end as object) named
                 where times = 0 or times > 1 and is_uncertain and operation <> 'sendRegistrationFlows'
                 group by ordinal, times = 0, object
            ), verdict as (
                select s.ordinal,
                       case when exists (select from finding f where f.ordinal = s.ordinal and f.kind = 'lost') then 'lost'
                            when exists (select from finding f where f.ordinal = s.ordinal and f.kind = 'doubled') then 'doubled'
                            when exists (select from finding f where f.ordinal = s.ordinal) then 'unfinished' else 'ok' end as verdict
                  from seen s
            ), listed as (
                select f.*, s.supplier, s.number, s.cuts
                  from finding f
                  join seen s on s.ordinal = f.ordinal
                 order by s.cuts = 0, s.cuts, f.ordinal, f.kind, f.object
                 limit :most
            )
            select cast(json_build_object(
                       'total', (select count(*) from verdict),
                       'ok', (select count(*) from verdict where verdict = 'ok'),
                       'lost', (select count(*) from verdict where verdict = 'lost'),
                       'doubled', (select count(*) from verdict where verdict = 'doubled'),
                       'unfinished', (select count(*) from verdict where verdict = 'unfinished'),
                       'found', (select count(*) from finding),
                       'findings', (select coalesce(json_agg(json_build_object(
                                               'import_supplier', l.supplier,
                                               'external_account_number', l.number, 'kind', l.kind, 'object', l.object,
                                               'times', l.times, 'detail', l.detail,
                                               'cuts', (select coalesce(json_agg(json_build_object('call', c.call, 'operation', c.operation,
                                                                                          'boundary', lower(c.phase))
                                                                        order by c.call), '[]')
                                                          from crash_cut c
                                                         where c.sandbox_id = :sandbox and c.ordinal = l.ordinal))
                                                    order by l.cuts = 0, l.cuts, l.ordinal, l.kind, l.object), '[]')
                                      from listed l)) as text)""";

    private final StoredJson json;

    CrashReport(StoredJson json) {
        this.json = json;
    }

    /**
     * The state of an exploration.
     *
     * @param explored the settings and counts, as {@link #EXPLORED} names them
     * @param judged the verdicts and findings, as {@link #JUDGED} names them
     */
    public record State(ObjectNode explored, ObjectNode judged) {}

    /** Returns the state of the exploration of a sandbox; a {@code null} item if there is none. */
    @WithTransaction
    public Uni<State> read(Sandbox sandbox) {
        return SqlStatement.of(SETTINGS)
                .one(Tuple.class)
                .chain(() ->
                        SqlStatement.of(EXPLORED).with("sandbox", sandbox.id()).oneOrNull(String.class))
                .flatMap(explored -> explored == null
                        ? Uni.createFrom().nullItem()
                        : judge(sandbox)
                                .map(judged -> new State(json.parseObject(explored), json.parseObject(judged))));
    }

    private static Uni<String> judge(Sandbox sandbox) {
        return SqlStatement.of(JUDGED)
                .with("sandbox", sandbox.id())
                .with("most", MOST_FINDINGS)
                .one(String.class);
    }
}
