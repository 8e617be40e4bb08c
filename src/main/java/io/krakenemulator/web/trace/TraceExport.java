package io.krakenemulator.web.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.tracing.opentelemetry.OpenTelemetryOptions;
import io.vertx.tracing.opentelemetry.OpenTelemetryTracingFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Exports a span for each request and each of its statements, if an OTLP endpoint is configured. The variables are those of
 * OpenTelemetry's SDK. Without an endpoint, no class of the SDK is loaded.
 */
@ApplicationScoped
class TraceExport implements VertxOptionsCustomizer {

    /** Defaults of the emulator, for variables that the operator has not set. Its metrics and its log have their own ways out. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "otel.service.name", "kraken-migration-emulator",
            "otel.exporter.otlp.protocol", "http/protobuf",
            "otel.metrics.exporter", "none",
            "otel.logs.exporter", "none");

    private static final long SECONDS_TO_FLUSH = 5;

    private OpenTelemetrySdk sdk;

    /** Whether the environment names an endpoint, and does not switch the SDK off. */
    private static boolean isConfigured() {
        return Stream.of("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
                        .map(System::getenv)
                        .anyMatch(value -> value != null && !value.isBlank())
                && !"true".equalsIgnoreCase(System.getenv("OTEL_SDK_DISABLED"));
    }

    @Override
    public void accept(VertxOptions options) {
        if (isConfigured()) {
            sdk = AutoConfiguredOpenTelemetrySdk.builder()
                    .addPropertiesSupplier(() -> DEFAULTS)
                    .disableShutdownHook()
                    .build()
                    .getOpenTelemetrySdk();
            var factory = new OpenTelemetryTracingFactory(sdk);
            options.setTracingOptions(new TracingOptions()
                    .setFactory(ignored -> new RequestTracer<>(factory.tracer(new OpenTelemetryOptions(sdk)))));
        }
    }

    /** Returns the span of the request that this code works on; empty where none is exported. */
    Optional<RequestSpan> current() {
        return sdk == null ? Optional.empty() : Optional.of(new RequestSpan(Span.current()));
    }

    /** Sends the last spans. */
    void stop(@Observes ShutdownEvent event) {
        if (sdk != null) {
            sdk.shutdown().join(SECONDS_TO_FLUSH, TimeUnit.SECONDS);
        }
    }
}
