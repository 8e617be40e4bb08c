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

    private static final String NONE = "none";

    /** Defaults of the emulator, for variables that the operator has not set. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "otel.service.name", "kraken-migration-emulator",
            "otel.exporter.otlp.protocol", "http/protobuf");

    /**
     * The SDK is to look for no exporters: it would find the one of OTLP by its name, which brings gRPC into the native executable.
     */
    private static final Map<String, String> NO_EXPORTERS = Map.of(
            "otel.traces.exporter", NONE,
            "otel.metrics.exporter", NONE,
            "otel.logs.exporter", NONE);

    private static final long SECONDS_TO_FLUSH = 5;

    private OpenTelemetrySdk sdk;

    /** Whether the environment names an endpoint, and does not switch the SDK off. */
    private static boolean isConfigured() {
        return Stream.of("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
                        .map(System::getenv)
                        .anyMatch(value -> value != null && !value.isBlank())
                && !NONE.equalsIgnoreCase(System.getenv("OTEL_TRACES_EXPORTER"))
                && !"true".equalsIgnoreCase(System.getenv("OTEL_SDK_DISABLED"));
    }

    @Override
    public void accept(VertxOptions options) {
        if (isConfigured()) {
            sdk = AutoConfiguredOpenTelemetrySdk.builder()
                    .addPropertiesSupplier(() -> DEFAULTS)
                    .addPropertiesCustomizer(settings -> NO_EXPORTERS)
                    .addTracerProviderCustomizer(
                            (provider, settings) -> provider.addSpanProcessor(SpanExport.processor(settings)))
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
