package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.krakenemulator.boot.embedded.EmbeddedServer;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Accounts of earlier releases keep the references that they share. The first account of each reference holds it. */
class ReferencesUpgradeTest {

    private static final String ACCOUNTS = """
            insert into import_process (sandbox_id, supplier_code, external_number, state, payload, staged_at, modified_at,
                                        account_number, account_created_at)
            select s.id, 'S', 'N' || n, 'IMPORTED',
                   case n when 1 then '{"debt": {"cais_reference": "C-1"}}'
                          when 2 then '{"debt": null, "debts": [{"cais_reference": "C-2"}, {"cais_reference": "C-1"}, {}]}'
                          else '{"debts": null}' end::json,
                   now(), now(), 'A-' || n, now()
              from sandbox s, generate_series(1, 3) n;
            insert into account (sandbox_id, number, supplier_code, external_number, created_at, balance, statement_opened_on)
            select sandbox_id, account_number, supplier_code, external_number, now(), 0, now()
              from import_process where supplier_code = 'S';
            insert into account_reference (sandbox_id, namespace, value, account_number)
            select sandbox_id, 'n', 'same', number from account where supplier_code = 'S'""";

    @Test
    void firstAccountHoldsAReferenceThatSeveralHave() throws SQLException {
        try (var server = EmbeddedServer.temporary()) {
            server.start();
            var database = OlderDatabase.create(server, 12);
            try (var connection = database.connect();
                    var statement = connection.createStatement()) {
                statement.execute(ACCOUNTS);
            }
            database.migrate(Migrations.NEWEST);
            try (var connection = database.connect()) {
                assertEquals(
                        "A-1",
                        text(
                                connection,
                                "select string_agg(account_number, ',') from account_reference"
                                        + " where value = 'same' and not is_shared"));
                assertEquals(
                        "A-1,A-2",
                        text(
                                connection,
                                "select string_agg(account_number, ',' order by account_number)"
                                        + " from account_cais_reference where value_hash in (md5('C-1'), md5('C-2'))"));
            }
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
