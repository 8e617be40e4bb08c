package io.krakenemulator.referee;

/** The queries that judge single calls. Each has a row for each unit that its rule can judge. */
final class CallSql {

    /** The calls of one account between the refusal {@code c} and its repetition that may have removed the reason. */
    private static final String REASON_REMOVED = """
            exists (select
                      from call_fact r
                     where r.sandbox_id = :sandbox and r.import_supplier = c.supplier and r.external_account_number = c.number
                       and r.first_at < c.last_at + %1$s
                       and (r.operation in ('processAccount'%3$s) and r.last_at > c.first_at - %1$s and %2$s
                            or r.operation = 'processAccount' and not r.answered and %2$s
                            or r.operation = 'scheduleAccount' and r.status = 201))
            """;

    /**
     * The last call with the same body was later than the first refusal. A staging, an import or the creation of products in between
     * may have removed the reason. The import of a schedule call, and of one whose answer was lost, comes at any time after it.
     */
    static final String REFUSAL_RETRIED = """
            select c.supplier, c.number, c.hash, c.first_at, 1 as judged,
                   case when c.last_at > c.first_at
                             and not %2$s
                             and not exists (select
                                               from call_fact r
                                              where r.sandbox_id = :sandbox and r.import_supplier = ''
                                                and r.external_account_number = '' and r.operation = 'createProducts'
                                                and %3$s
                                                and r.last_at > c.first_at - %4$s and r.first_at < c.last_at + %4$s)
                        then 1 else 0 end as broken
              from (select f.import_supplier as supplier, f.external_account_number as number, f.body_hash as hash,
                           min(f.first_at) filter (where f.status = 400 and f.answered) as first_at,
                           max(f.last_at) as last_at
                      from call_fact f
                     where f.sandbox_id = :sandbox and f.status >= 400 and f.operation <> 'createPaymentInstruction'
                    %1$s
                     group by f.import_supplier, f.external_account_number, f.operation, f.body_hash) c
             where c.first_at is not null
            """.formatted(
                    RulingSql.COMPARABLE,
                    REASON_REMOVED.formatted(RulingSql.CLOCK_SKEW, RulingSql.mayHaveSucceeded("r"), ", 'stageAccount'"),
                    RulingSql.mayHaveSucceeded("r"),
                    RulingSql.CLOCK_SKEW);

    /** An instruction is refused, too, because the account is not imported yet. Then its import removes the reason. */
    static final String INSTRUCTION_RETRIED = """
            select c.supplier, c.number, c.hash, c.first_at, 1 as judged,
                   case when c.last_at > c.first_at and not %s then 1 else 0 end as broken
              from (%s) c
            """.formatted(
            REASON_REMOVED.formatted(RulingSql.CLOCK_SKEW, RulingSql.mayHaveSucceeded("r"), ""), instructions(400));

    /**
     * The next call with the same body is missing. Any later one counts as a retry, whatever its answer. So does a call with one of
     * too many bodies to be told apart.
     */
    static final String INSTRUCTION_NOT_RETRIED = """
            select c.supplier, c.number, c.hash, c.first_at, 1 as judged,
                   case when c.last_at > c.first_at
                             or exists (select
                                          from call_fact r
                                         where r.sandbox_id = :sandbox and r.import_supplier = c.supplier
                                           and r.external_account_number = c.number
                                           and r.operation = 'createPaymentInstruction'
                                           and r.body_hash = cast('ffffffff-ffff-ffff-ffff-ffffffffffff' as uuid))
                        then 0 else 1 end as broken
              from (%s) c
             where c.last_at > c.first_at or c.first_at < %s
            """.formatted(instructions(500), RulingSql.instant("settled"));

    /**
     * A look at the meter points in between may have shown the reason for another registration. So may the first answer, if it left
     * a meter point out: such a meter point was registered later, or is not registered yet.
     */
    static final String REGISTERED_TWICE = """
            select a.supplier, a.number, cast(null as uuid) as hash, a.first_at, 1 as judged,
                   case when a.times > 1
                             and not exists (select
                                               from call_fact s
                                              where s.sandbox_id = :sandbox and s.import_supplier = a.supplier
                                                and s.external_account_number = a.number
                                                and s.operation = 'meterpointStatusesForAccount'
                                                and s.answered
                                                and s.last_at > a.first_at - %2$s and s.first_at < a.last_at + %2$s)
                             and not exists (select
                                               from account k
                                               join meter_point p on p.sandbox_id = k.sandbox_id and p.account_number = k.number
                                              where k.sandbox_id = :sandbox and k.supplier_code = a.supplier
                                                and k.external_number = a.number
                                             having count(*) > count(p.registered_at)
                                                 or count(distinct p.registered_at) > 1)
                        then 1 else 0 end as broken
              from (select f.import_supplier as supplier, f.external_account_number as number,
                           min(f.first_at) as first_at, max(f.last_at) as last_at, sum(f.calls) as times
                    %1$s and f.operation = 'sendRegistrationFlows' and f.status = 200
                     group by f.import_supplier, f.external_account_number) a
            """.formatted(RulingSql.OF_ACCOUNTS, RulingSql.CLOCK_SKEW);

    /**
     * A token lives for an hour by the clock of the sandbox. A client that has fetched more tokens than the hours need, and one for
     * each two calls or more, does not keep them.
     */
    static final String TOKEN_FETCHED = """
            select '' as supplier, '' as number, cast(null as uuid) as hash, t.first_at, t.times as judged,
                   case when t.times > 2 and t.times > t.needed and 2 * t.times >= t.others then t.times - t.needed
                        else 0 end as broken
              from (select min(f.first_at) filter (where f.operation = 'graphql') as first_at,
                           cast(sum(f.calls) filter (where f.operation = 'graphql' and f.status = 200) as bigint) as times,
                           cast(sum(f.calls) filter (where f.operation <> 'graphql') as bigint) as others,
                           1 + cast(floor(extract(epoch from greatest(
                               max(f.last_at) filter (where f.operation = 'graphql')
                                   - min(f.first_at) filter (where f.operation = 'graphql'),
                               max(f.last_sandbox_at) filter (where f.operation = 'graphql')
                                   - min(f.first_sandbox_at) filter (where f.operation = 'graphql'))) / 3600) as bigint) as needed
                      from call_fact f
                     where f.sandbox_id = :sandbox) t
             where t.times > 0 and t.others > 0
            """;

    private CallSql() {}

    /** Returns a query with a row for each payment instruction that got a status: its first such answer, and its last call. */
    private static String instructions(int status) {
        return """
                select *
                  from (select f.import_supplier as supplier, f.external_account_number as number, f.body_hash as hash,
                               min(f.first_at) filter (where f.status = %d and f.answered) as first_at,
                               max(f.last_at) as last_at
                          from call_fact f
                         where f.sandbox_id = :sandbox and f.operation = 'createPaymentInstruction'
                        %s
                         group by f.import_supplier, f.external_account_number, f.body_hash) i
                 where i.first_at is not null""".formatted(status, RulingSql.COMPARABLE);
    }
}
