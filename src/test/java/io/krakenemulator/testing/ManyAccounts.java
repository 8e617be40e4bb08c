package io.krakenemulator.testing;

/** Rows for the tests of query plans: many sandboxes with many accounts that have some of everything. */
public final class ManyAccounts {

    /** The name of a sandbox in their midst. */
    public static final String NAME = "crowd7";

    /** The sandbox, as SQL. */
    public static final String SANDBOX = "(select id from sandbox where name = '" + NAME + "')";

    /** An account of the sandbox, as SQL. */
    public static final String ACCOUNT = "'A-70'";

    /**
     * The rows. Sets the number of sandboxes for the planner: sandboxes of other tests would make its estimates smaller.
     */
    public static final String ROWS = """
            insert into sandbox (name, seed, dialect, strictness, clock_mode, reference_data, initial_reference_data)
            select 'crowd' || n, '', 'GUIDE', 'GUIDE', 'LIVE', '{}', '{}' from generate_series(1, 20) n;
            insert into sandbox_counter (sandbox_id, name, value)
            select s.id, 'c' || n, 1 from sandbox s, generate_series(1, 200) n where s.name like 'crowd%';
            insert into import_process (sandbox_id, supplier_code, external_number, state, payload, staged_at, modified_at,
                                        account_number, account_created_at, last_error_codes)
            select s.id, 'S' || n % 3, 'N' || n,
                   case when n % 10 = 0 then 'IMPORTED' when n % 50 = 1 then 'SKIPPED' else 'STAGED' end,
                   '{}', now(), now(), case when n % 10 = 0 then 'A-' || n end, case when n % 10 = 0 then now() end,
                   case when n % 100 = 1 then cast('{one,two}' as text[]) end
              from sandbox s, generate_series(1, 1500) n where s.name like 'crowd%';
            insert into account (sandbox_id, number, supplier_code, external_number, created_at, balance,
                                 statement_opened_on)
            select p.sandbox_id, p.account_number, p.supplier_code, p.external_number, now(), 0, current_date
              from import_process p join sandbox s on s.id = p.sandbox_id
             where s.name like 'crowd%' and p.state = 'IMPORTED';
            insert into account_reference (sandbox_id, account_number, namespace, value)
            select sandbox_id, number, 'n', number from account;
            insert into account_cais_reference (sandbox_id, account_number, value_hash)
            select sandbox_id, number, md5('C' || substr(number, 2)) from account;
            insert into meter_point (sandbox_id, account_number, position, mpxn, fuel, status)
            select sandbox_id, number, n, n, 'GAS', 'PRE_REGISTRATION' from account, generate_series(10, 11) n;
            insert into agreement (sandbox_id, account_number, position, mpxn, tariff_code, effective_from)
            select sandbox_id, number, n, n, 'T', current_date from account, generate_series(10, 11) n;
            insert into account_note (sandbox_id, account_number, body, created_at, document_paths)
            select sandbox_id, number, 'note ' || n, now(), '[]' from account, generate_series(1, 3) n;
            insert into account_statement (sandbox_id, account_number, statement_id, from_date, to_date, document)
            select sandbox_id, number, 'crowd ' || n, current_date, current_date, '{}'
              from account, generate_series(1, 3) n;
            insert into account_transaction (sandbox_id, account_number, transaction_id, type, transaction_date, amount,
                                             on_open_statement, document)
            select sandbox_id, number, 'crowd ' || n, 'SUPPLY_CHARGE', current_date, 1, true, '{}'
              from account, generate_series(1, 3) n;
            insert into payment_instruction (sandbox_id, account_number, vendor, type, reference, ledger_code, is_active,
                                             created_at, document)
            select sandbox_id, number, 'V', 'CARD', 'R', 'crowd', true, now(), '{}' from account;
            insert into payment_schedule (sandbox_id, account_number, position, document)
            select sandbox_id, number, n, '{}' from account, generate_series(10, 11) n;
            insert into payment_vendor_attempt (sandbox_id, account_number, vendor, reference_hash, attempts)
            select sandbox_id, number, 'V', md5('crowd'), 1 from account;
            alter table import_process alter column sandbox_id set (n_distinct = 20);
            analyze sandbox; analyze sandbox_counter; analyze import_process; analyze account; analyze account_reference;
            analyze account_cais_reference;
            analyze meter_point; analyze agreement; analyze account_note; analyze account_statement;
            analyze account_transaction; analyze payment_instruction; analyze payment_schedule;
            analyze payment_vendor_attempt""";

    private ManyAccounts() {}
}
