package io.krakenemulator.referee;

/** The queries that judge how accounts were staged and processed. Each has a row for each unit that its rule can judge. */
final class ProcessingSql {

    /** An answer 429 that reached the client. */
    private static final String THROTTLED = "(f.operation = 'processAccount' and f.status = 429 and f.answered)";

    /** The fact is of an account with such an answer. Throttled accounts are few, so the others are left out early. */
    private static final String IS_OF_THROTTLED = isOfAccountWith("t.status = 429 and t.answered");

    /**
     * A later attempt to create the account by the second version of the interface counts as another try. An account that is
     * created, by a call that began earlier, needs none.
     */
    static final String NOT_RETRIED = """
            select a.supplier, a.number, cast(null as uuid) as hash, a.first_at, 1 as judged,
                   case when a.other_at > a.throttled_at or a.is_created then 0 else 1 end as broken
              from (select f.import_supplier as supplier, f.external_account_number as number,
                           min(f.first_at) filter (where %2$s) as first_at,
                           max(f.last_at) filter (where %2$s) as throttled_at,
                           max(f.last_at) filter (where not %2$s) as other_at,
                           bool_or(f.operation = 'processAccount' and %4$s) as is_created
                    %1$s and f.operation in ('processAccount', 'scheduleAccount') and %5$s
                     group by f.import_supplier, f.external_account_number) a
             where a.throttled_at is not null
               and (a.other_at > a.throttled_at or a.is_created or a.throttled_at < %3$s)
            """.formatted(
                    RulingSql.OF_ACCOUNTS,
                    THROTTLED,
                    RulingSql.instant("settled"),
                    RulingSql.mayHaveSucceeded("f"),
                    IS_OF_THROTTLED);

    /** Half of the emulator's Retry-After, because the clocks of replicas may differ. */
    private static final String SHORTEST_WAIT = "interval '500 milliseconds'";

    /**
     * Times of single calls are known for the first and the last of a fact only. Between the first and the last answer 429 are as
     * many gaps as answers, less one; if all calls waited, so much time has passed at least.
     */
    static final String RETRIED_AT_ONCE =
            """
            select a.supplier, a.number, cast(null as uuid) as hash, a.first_at, 1 as judged,
                   case when a.throttled_at - a.first_at < (a.times - 1) * %3$s
                          or a.next_at - a.throttled_at < %3$s then 1 else 0 end as broken
              from (select c.supplier, c.number, c.throttled_at,
                           min(c.first_at) filter (where c.is_throttled) as first_at,
                           cast(sum(c.calls) filter (where c.is_throttled) as double precision) as times,
                           least(min(c.first_at) filter (where not c.is_throttled and c.first_at > c.throttled_at),
                                 min(c.last_at) filter (where not c.is_throttled and c.last_at > c.throttled_at)) as next_at
                      from (select f.import_supplier as supplier, f.external_account_number as number,
                                   f.first_at, f.last_at, f.calls, %2$s as is_throttled,
                                   max(f.last_at) filter (where %2$s)
                                       over (partition by f.import_supplier, f.external_account_number) as throttled_at
                            %1$s and f.operation = 'processAccount' and %4$s) c
                     group by c.supplier, c.number, c.throttled_at) a
             where a.times > 1 or a.next_at is not null
            """.formatted(RulingSql.OF_ACCOUNTS, THROTTLED, SHORTEST_WAIT, IS_OF_THROTTLED);

    /** An account is created once, and no data are staged for it afterwards. */
    static final String STAGED_LONG_BEFORE = """
            select a.supplier, a.number, cast(null as uuid) as hash, a.first_at, 1 as judged,
                   case when a.created_at - a.staged_at > cast(:stagedAge as bigint) * interval '1 microsecond'
                        then 1 else 0 end as broken
              from (select f.import_supplier as supplier, f.external_account_number as number,
                           min(f.first_at) filter (where f.operation = 'processAccount') as first_at,
                           min(f.first_sandbox_at) filter (where f.operation = 'processAccount') as created_at,
                           max(f.last_sandbox_at) filter (where f.operation <> 'processAccount') as staged_at
                    %s and (f.operation = 'processAccount' and f.status = 201
                            or f.operation in ('stageAccount', 'scheduleAccount') and %s)
                     group by f.import_supplier, f.external_account_number) a
             where a.created_at is not null and a.staged_at is not null
            """.formatted(RulingSql.OF_ACCOUNTS, RulingSql.mayHaveSucceeded("f"));

    /**
     * Judges the accounts that were staged in this sandbox. Others came with a copy of the sandbox, like their validations.
     * Validations that name no account may have been of any. The import suppliers are few, and looked up one after the other. Then an
     * account without validation is not judged.
     */
    static final String NOT_VALIDATED =
            """
            select a.supplier, a.number, cast(null as uuid) as hash, a.created_at as first_at, 1 as judged,
                   case when a.validated_at < a.created_at + %2$s then 0 else 1 end as broken
              from (select f.import_supplier as supplier, f.external_account_number as number,
                           min(f.first_at) filter (where f.operation = 'processAccount') as created_at,
                           min(f.first_at) filter (where f.operation like 'validate%%') as validated_at,
                           bool_or(f.operation in ('stageAccount', 'scheduleAccount')) as is_staged
                    %1$s and (f.operation = 'processAccount' and f.status = 201
                            or f.operation in ('stageAccount', 'scheduleAccount') and %3$s
                            or f.operation in ('validateAccount', 'validateAccountV2') and f.status = 200
                               and f.answered)
                     group by f.import_supplier, f.external_account_number) a
             where a.created_at is not null and a.is_staged
               and (a.validated_at < a.created_at + %2$s
                    or not exists (
                       with recursive supplier as (
                           (select f.import_supplier as code
                              from call_fact f
                             where f.sandbox_id = :sandbox
                             order by f.import_supplier
                             limit 1)
                           union all
                           select (select f.import_supplier
                                     from call_fact f
                                    where f.sandbox_id = :sandbox and f.import_supplier > s.code
                                    order by f.import_supplier
                                    limit 1)
                             from supplier s
                            where s.code is not null)
                       select
                         from supplier s
                         join call_fact f on f.sandbox_id = :sandbox and f.import_supplier = s.code
                              and f.external_account_number = ''
                              and f.operation in ('validateAccount', 'validateAccountV2')
                              and f.status = 200))
            """.formatted(RulingSql.OF_ACCOUNTS, RulingSql.CLOCK_SKEW, RulingSql.mayHaveSucceeded("f"));

    /**
     * Compares each known moment of a call whose answer was lost with the next known moment of a call. A look at the status that may
     * have been between them counts for the client.
     */
    static final String REPEATED_UNSEEN =
            """
            select a.supplier, a.number, cast(null as uuid) as hash, min(a.at) as first_at, 1 as judged,
                   max(case when a.next_at is null or a.is_seen then 0 else 1 end) as broken
              from (select m.supplier, m.number, m.at, m.next_at,
                           exists (select
                                     from call_fact s
                                    where s.sandbox_id = :sandbox and s.import_supplier = m.supplier
                                      and s.external_account_number in (m.number, '')
                                      and s.operation in ('accountTransferStatus', 'scheduledAccountStatus',
                                                          'allAccountImportProcesses',
                                                          'importedAccountImportProcess', 'importedAccountImportProcesses',
                                                          'pendingAccountImportProcess', 'pendingAccountImportProcesses')
                                      and s.answered
                                      and (s.first_at > m.at - %2$s and s.first_at < coalesce(m.next_at + %2$s, 'infinity')
                                           or s.last_at > m.at - %2$s and s.last_at < coalesce(m.next_at + %2$s, 'infinity')
                                           or s.calls > 2 and s.first_at < m.at and s.last_at > m.next_at)) as is_seen
                      from (select k.supplier, k.number, k.at, k.is_lost,
                                   lead(k.at) over (partition by k.supplier, k.number order by k.at) as next_at
                              from (select c.supplier, c.number, t.at, not c.answered as is_lost
                                      from (select f.import_supplier as supplier, f.external_account_number as number,
                                                   f.answered, f.first_at, f.last_at
                                            %1$s and f.operation = 'processAccount' and %3$s) c
                                      cross join lateral (select c.first_at as at union select c.last_at) t) k) m
                     where m.is_lost) a
             where a.next_at is not null or a.is_seen
             group by a.supplier, a.number
            """.formatted(RulingSql.OF_ACCOUNTS, RulingSql.CLOCK_SKEW, isOfAccountWith("not t.answered"));

    /** Without a limit, no concurrency is beyond it. A fault rule answers whatever the concurrency is. */
    static final String BEYOND_LIMIT = """
            select a.supplier, a.number, cast(null as uuid) as hash, a.first_at, a.judged, a.broken
              from (select f.import_supplier as supplier, f.external_account_number as number,
                           min(f.first_at) as first_at, sum(f.calls) as judged,
                           coalesce(sum(f.calls) filter (where f.status = 429), 0) as broken
                    %s and f.operation = 'processAccount' and not f.faulted
                     group by f.import_supplier, f.external_account_number) a
             where a.broken > 0
                or (select s.concurrency_limit > 0 from sandbox s where s.id = :sandbox)
            """.formatted(RulingSql.OF_ACCOUNTS);

    private ProcessingSql() {}

    /** Returns the condition that the account of the fact {@code f} has such a process call. */
    private static String isOfAccountWith(String condition) {
        return """
                (f.import_supplier, f.external_account_number) in (
                    select t.import_supplier, t.external_account_number
                      from call_fact t
                     where t.sandbox_id = :sandbox and t.operation = 'processAccount' and %s)""".formatted(condition);
    }
}
