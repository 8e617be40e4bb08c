package io.krakenemulator.database;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Reads columns of rows whose type in Java is not the type in SQL. */
public final class Columns {

    private Columns() {}

    /**
     * Returns the moment of a column that holds microseconds since 1970; {@code null} for SQL's null. A query selects them with
     * {@code cast(extract(epoch from …) * 1000000 as bigint)}.
     */
    public static Instant readMoment(Tuple row, String column) {
        var micros = row.get(column, Long.class);
        return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
