package io.krakenemulator.boot;

import io.krakenemulator.boot.embedded.EmbeddedServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;

/** A database as an earlier release left it: with the tables of one migration state, and a row in each of them. */
record OlderDatabase(EmbeddedServer server, int version) {

    static final String KEY = "sk_older";
    static final String SUPPLIER = "OLDER_ENERGY";
    static final String NUMBER = "OLDER-1";
    static final String ACCOUNT = "A-0LDE7001";

    /** The rows that a release could write once it had the migration of that number. */
    private static final Map<Integer, String> ROWS = new TreeMap<>(Map.ofEntries(
            Map.entry(1, """
                    insert into sandbox (name, seed, dialect, strictness, clock_mode, clock_at, reference_data, initial_reference_data)
                    values ('older', 'older', 'NESTED', 'GUIDE', 'FROZEN', '2019-08-06T12:00:00Z', '{}', '{}');
                    insert into api_key select sha256('sk_older'), id, 'sk_older', 'MADE' from sandbox;
                    insert into sandbox_counter select id, 'account', 7 from sandbox"""),
            Map.entry(2, """
                    insert into product select id, 'OLD-01', '{"code": "OLD-01"}', '2018-01-01', null, null, true, false, false, 1, now()
                      from sandbox;
                    insert into tariff select id, 'E-1R-OLD-01-A', 'OLD-01', 'ELECTRICITY', '_A', null, null, array['STANDARD'], '{}'
                      from sandbox"""),
            Map.entry(3, """
                    insert into import_process (sandbox_id, supplier_code, external_number, state, payload, staged_at, modified_at,
                                                account_number, account_created_at)
                    select id, 'OLDER_ENERGY', 'OLDER-1', 'IMPORTED', '{"a": 1.50}', now(), now(), 'A-0LDE7001', now() from sandbox;
                    insert into import_process (sandbox_id, supplier_code, external_number, state, payload, staged_at, modified_at)
                    select id, 'OLDER_ENERGY', 'OLDER-2', 'STAGED', '{"b": 2}', now(), now() from sandbox"""),
            Map.entry(4, """
                    insert into account (sandbox_id, number, supplier_code, external_number, created_at, balance, statement_opened_on)
                    select id, 'A-0LDE7001', 'OLDER_ENERGY', 'OLDER-1', now(), 12.50, '2019-08-01' from sandbox;
                    insert into account_reference select id, 'ns', 'value', 'A-0LDE7001' from sandbox;
                    insert into meter_point (sandbox_id, account_number, position, mpxn, fuel, status)
                    select id, 'A-0LDE7001', 0, '1200060176720', 'ELECTRICITY', 'ON_SUPPLY' from sandbox;
                    insert into agreement select id, 'A-0LDE7001', 0, '1200060176720', 'E-1R-OLD-01-A', '2019-08-01', null from sandbox;
                    insert into account_note (sandbox_id, account_number, body, created_at, document_paths)
                    select id, 'A-0LDE7001', 'A note', now(), '[]' from sandbox;
                    insert into account_statement (sandbox_id, account_number, statement_id, from_date, to_date, document)
                    select id, 'A-0LDE7001', 'S-1', '2019-07-01', '2019-07-31', '{}' from sandbox;
                    insert into account_transaction (sandbox_id, account_number, transaction_id, type, transaction_date, amount,
                                                     on_open_statement, document)
                    select id, 'A-0LDE7001', 'T-1', 'CHARGE', '2019-08-02', 12.50, true, '{}' from sandbox;
                    insert into payment_instruction (sandbox_id, account_number, vendor, type, reference, is_active, created_at, document)
                    select id, 'A-0LDE7001', 'V', 'DIRECT_DEBIT', 'R-1', true, now(), '{}' from sandbox;
                    insert into payment_schedule select id, 'A-0LDE7001', 0, '{}' from sandbox"""),
            Map.entry(5, "insert into signing_key (id, secret) values (1, decode(repeat('0a', 64), 'hex'))"),
            Map.entry(6, "insert into payment_vendor_attempt select id, 'A-0LDE7001', 'V', 'hash', 2 from sandbox"),
            Map.entry(7, "insert into processing_slot (sandbox_id, slot) select id, 1 from sandbox"),
            Map.entry(8, """
                    insert into sandbox_former_id values (1000, 'older', now());
                    update import_process set last_error = '[{"code": "a"}, {"code": "b"}]', last_error_codes = array['a', 'b'],
                           last_error_at = now() where external_number = 'OLDER-2';
                    insert into scheduled_creation (sandbox_id, supplier_code, external_number, status, is_dry_run, window_start,
                                                    window_end, events, created_at, modified_at)
                    select id, 'OLDER_ENERGY', 'OLDER-2', 'PENDING', false, '2019-08-07Z', '2019-08-09Z', '[]', now(), now()
                      from sandbox"""),
            Map.entry(11, "update sandbox set configuration = '{\"dialect\": \"NESTED\", \"seed\": \"older\"}'"),
            Map.entry(15, """
                    insert into account_cais_reference select id, md5('C-1'), 'A-0LDE7001' from sandbox;
                    insert into cohort_check (sandbox_id, alive_until) select id, now() from sandbox;
                    insert into cohort_check_key select sandbox_id, id, cast(md5('key') as uuid), 0, 1, 1 from cohort_check;
                    insert into cohort_check_contact select sandbox_id, id, cast(md5('contact') as uuid), 1, 1 from cohort_check"""),
            Map.entry(16, """
                insert into kept_check (sandbox_id, name, token, payloads, begun_at, alive_until)
                select id, 'night-1', '00000000-0000-0000-0000-000000000001', 'accounts', now(), now() from sandbox;
                insert into kept_check_lines (sandbox_id, name, first_line, lines) select id, 'night-1', 1, '[]' from sandbox"""),
            Map.entry(17, """
                insert into rule_coverage (sandbox_id, code, operation, times, calls, first_at, first_sandbox_at)
                select id, 'required', 'validateAccount', 2, 1, now(), now() from sandbox;
                insert into rule_coverage_writer values ('00000000-0000-0000-0000-000000000002', 1, now());
                insert into expected_failures (sandbox_id, document) select id, '{"expected_failures": []}' from sandbox"""),
            Map.entry(
                    18,
                    "insert into fault_rule (sandbox_id, id, rule) select id, 1, '{\"act\": {\"drop\": \"after\"}}' from sandbox"),
            Map.entry(19, """
                insert into journal (owner, sandbox_id) select id, id from sandbox;
                update sandbox set journal = '{"rows": 10}';
                insert into journal_entry (owner, id, at, operation, method, path, status, duration_micros, replay, size)
                select id, 1, now(), 'getAccount', 'GET', '/', 200, 1, false, 1 from sandbox;
                insert into call_fact
                select id, '', '', 'validateAccount', 200, true, false, '00000000-0000-0000-0000-000000000000', 1, now(), now(), now(), now()
                  from sandbox;
                insert into journal_writer values ('00000000-0000-0000-0000-000000000003', 1, now())"""),
            Map.entry(20, """
                insert into crash_exploration (sandbox_id, mode, calls, depth, accounts, started_at)
                select id, 'BOTH', 8, 2, 1, now() from sandbox;
                insert into crash_account (sandbox_id, supplier, number, ordinal) select id, 'OLDER_ENERGY', 'OLDER-1', 0 from sandbox;
                insert into crash_cut select id, 0, 1, 'createNotes', 'AFTER', '', '{}' from sandbox"""),
            Map.entry(21, """
                insert into certificate (id, name, seed, accounts, scenarios)
                select '1a2b3c4d', 'older', 1, 2, json_build_array(json_build_object('scenario', 'calm', 'sandbox', id)) from sandbox""")));

    /** Creates the database on the server, which is running. */
    static OlderDatabase create(EmbeddedServer server, int version) throws SQLException {
        var older = new OlderDatabase(server, version);
        try (var connection = DriverManager.getConnection(
                        "jdbc:" + server.reactiveUrl(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + older.name());
        }
        older.migrate(String.valueOf(version));
        try (var connection = older.connect();
                var statement = connection.createStatement()) {
            for (var rows : ROWS.entrySet()) {
                if (rows.getKey() <= version) {
                    statement.execute(older.inItsTerms(rows.getValue()));
                }
            }
        }
        return older;
    }

    /** The nested dialect got its present name in the 13th state. */
    private String inItsTerms(String rows) {
        return version < 13 ? rows : rows.replace("NESTED", "SCHEMA");
    }

    private String name() {
        return "state_" + version;
    }

    private String jdbcUrl() {
        return DatabaseAddress.parse(reactiveUrl()).jdbcUrl();
    }

    /** Returns its address, as the emulator is told. */
    String reactiveUrl() {
        return server.reactiveUrl().replaceFirst("/[^/]*$", "/" + name());
    }

    /** Runs the migrations up to one of them, as a start of that release does. */
    void migrate(String target) {
        Flyway.configure()
                .dataSource(jdbcUrl(), server.username(), server.password())
                .target(target)
                .load()
                .migrate();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), server.username(), server.password());
    }
}
