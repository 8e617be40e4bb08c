package io.krakenemulator.web.trace;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.internal.OtlpConfigUtil;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.time.Duration;

/** Sends spans by OTLP over HTTP, in batches. Drops spans that the collector does not take in time. */
final class SpanExport {

    private static final String HTTP = "http/protobuf";
    private static final String BATCHES = "otel.bsp.";

    private SpanExport() {}

    /** Returns the processor of all spans, by the variables that the specification of OpenTelemetry has for it. */
    static SpanProcessor processor(ConfigProperties settings) {
        var processor = BatchSpanProcessor.builder(exporter(settings));
        Duration delay = settings.getDuration(BATCHES + "schedule.delay");
        if (delay != null) {
            processor.setScheduleDelay(delay);
        }
        Duration timeout = settings.getDuration(BATCHES + "export.timeout");
        if (timeout != null) {
            processor.setExporterTimeout(timeout);
        }
        Integer queue = settings.getInt(BATCHES + "max.queue.size");
        if (queue != null) {
            processor.setMaxQueueSize(queue);
        }
        Integer batch = settings.getInt(BATCHES + "max.export.batch.size");
        if (batch != null) {
            processor.setMaxExportBatchSize(batch);
        }
        return processor.build();
    }

    private static OtlpHttpSpanExporter exporter(ConfigProperties settings) {
        var protocol = OtlpConfigUtil.getOtlpProtocol(OtlpConfigUtil.DATA_TYPE_TRACES, settings);
        if (!HTTP.equals(protocol)) {
            throw new IllegalArgumentException(
                    "OTEL_EXPORTER_OTLP_PROTOCOL is \"" + protocol + "\". Traces are exported by " + HTTP + " alone.");
        }
        var exporter = OtlpHttpSpanExporter.builder();
        OtlpConfigUtil.configureOtlpExporterBuilder(
                OtlpConfigUtil.DATA_TYPE_TRACES,
                settings,
                exporter::setComponentLoader,
                exporter::setEndpoint,
                exporter::addHeader,
                exporter::setCompression,
                exporter::setTimeout,
                exporter::setTrustedCertificates,
                exporter::setClientTls,
                exporter::setRetryPolicy,
                exporter::setMemoryMode);
        return exporter.build();
    }
}
