package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.boot.embedded.EmbeddedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The migrations on a database that an earlier release has filled: from each state to the newest, without losing a row. */
class UpgradeTest {

    private static final String TABLES = """
            select table_name from information_schema.tables
             where table_schema = 'public' and table_name <> 'flyway_schema_history'""";

    private static final EmbeddedServer SERVER = EmbeddedServer.temporary();

    @BeforeAll
    static void startServer() {
        SERVER.start();
    }

    @AfterAll
    static void stopServer() {
        SERVER.close();
    }

    static IntStream earlierStates() {
        return IntStream.range(1, Integer.parseInt(Migrations.NEWEST));
    }

    @ParameterizedTest
    @MethodSource("earlierStates")
    void everyRowSurvivesTheUpgradeFromAnEarlierState(int version) throws SQLException {
        var database = OlderDatabase.create(SERVER, version);
        Map<String, Long> before;
        try (var connection = database.connect()) {
            before = rows(connection);
        }
        assertTrue(before.values().stream().allMatch(rows -> rows > 0), "tables without a row: " + before);

        database.migrate(Migrations.NEWEST);

        try (var connection = database.connect()) {
            var after = rows(connection);
            before.forEach((table, rows) -> assertEquals(rows, after.get(table), table));
            assertEquals("SCHEMA", text(connection, "select dialect from sandbox"));
            if (version >= 3) {
                assertEquals(
                        "{\"a\": 1.50}",
                        text(connection, "select payload from import_process where external_number = 'OLDER-1'"));
            }
            if (version >= 8 && version < 12) {
                assertEquals("2", text(connection, "select max(last_error_count) from import_process"));
            }
            if (version >= 11) {
                assertEquals("SCHEMA", text(connection, "select configuration ->> 'dialect' from sandbox"));
            }
        }
    }

    private static Map<String, Long> rows(Connection connection) throws SQLException {
        var rows = new TreeMap<String, Long>();
        try (var tables = connection.createStatement().executeQuery(TABLES)) {
            while (tables.next()) {
                var table = tables.getString(1);
                rows.put(table, Long.valueOf(text(connection, "select count(*) from " + table)));
            }
        }
        return rows;
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var result = connection.createStatement().executeQuery(query)) {
            assertTrue(result.next(), query);
            return result.getString(1);
        }
    }
}
