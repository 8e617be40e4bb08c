package io.krakenemulator.web.connection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Measures the open connections of this process. */
@Singleton
class ConnectionMeters {

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("emulator.connections", Connections::openOnAllServers)
                .description("Open connections of clients, those of the management port included")
                .register(registry);
    }
}
