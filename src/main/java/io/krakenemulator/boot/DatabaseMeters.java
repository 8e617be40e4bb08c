package io.krakenemulator.boot;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the metrics of the connection pool the prefix of the emulator's own. */
@Singleton
class DatabaseMeters {

    private static final String FRAMEWORK = "sql.pool.";
    private static final String OURS = "emulator.database.pool.";

    @Produces
    @Singleton
    MeterFilter rename() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().startsWith(FRAMEWORK)
                        ? id.withName(OURS + id.getName().substring(FRAMEWORK.length()))
                        : id;
            }
        };
    }
}
