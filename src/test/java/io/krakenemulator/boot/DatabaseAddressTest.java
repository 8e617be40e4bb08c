package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql://db.example:5433/emulator, jdbc:postgresql://db.example:5433/emulator",
        "postgres://db.example/emulator, jdbc:postgresql://db.example:5432/emulator",
        "vertx-reactive:postgresql://db.example/emulator, jdbc:postgresql://db.example:5432/emulator",
        "postgresql://anna:s3cret@db.example/emulator, jdbc:postgresql://db.example:5432/emulator",
        "postgresql://[::1]:5433/emulator, jdbc:postgresql://[::1]:5433/emulator",
        "postgresql://db.example/emu%20lator, jdbc:postgresql://db.example:5432/emu%20lator",
        "postgresql://db.example, jdbc:postgresql://db.example:5432/db",
        "postgresql:///emulator, jdbc:postgresql://localhost:5432/emulator",
        "postgresql://db.example/emulator?sslmode=require, jdbc:postgresql://db.example:5432/emulator?sslmode=require",
        "postgresql://db.example/?dbname=emulator&port=5433, jdbc:postgresql://db.example:5433/emulator",
        "postgresql:///emulator?host=db.example&user=anna, jdbc:postgresql://db.example:5432/emulator",
        "postgresql://db/e?application_name=a%26b&search_path=x,"
                + " jdbc:postgresql://db:5432/e?ApplicationName=a%26b&currentSchema=x",
        "'postgresql://one:1/e,postgresql://two:2/e', 'jdbc:postgresql://one:1,two:2/e'",
    })
    void isTheSamePlaceForJdbc(String reactive, String jdbc) {
        assertEquals(jdbc, DatabaseAddress.parse(reactive).jdbcUrl());
    }

    @Test
    void tellsUserAndPasswordApart() {
        var address = DatabaseAddress.parse("postgresql://anna:a%3Ab%40c+d@db.example/emulator");

        assertEquals(Optional.of("anna"), address.username());
        assertEquals(Optional.of("a:b@c+d"), address.password());
        assertEquals("db.example:5432/emulator", address.place());
    }

    @Test
    void takesUserAndPasswordFromParameters() {
        var address = DatabaseAddress.parse("postgresql://db.example/emulator?user=anna&password=a%26b");

        assertEquals(Optional.of("anna"), address.username());
        assertEquals(Optional.of("a&b"), address.password());
        assertEquals("jdbc:postgresql://db.example:5432/emulator", address.jdbcUrl());
    }

    @Test
    void userNeedsNoPassword() {
        assertEquals(
                Optional.empty(),
                DatabaseAddress.parse("postgresql://anna@db.example/emulator").password());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mysql://db.example/emulator", "jdbc:postgresql://db.example/emulator", "db.example", "", ",,"})
    void refusesWhatIsNoAddressOfPostgres(String text) {
        assertThrows(IllegalArgumentException.class, () -> DatabaseAddress.parse(text));
    }

    @Test
    void keepsSecretsOutOfItsComplaint() {
        var complaint = assertThrows(
                IllegalArgumentException.class, () -> DatabaseAddress.parse("mysql://anna:s3cret@db.example/emulator"));

        assertFalse(complaint.getMessage().contains("s3cret"));
    }
}
