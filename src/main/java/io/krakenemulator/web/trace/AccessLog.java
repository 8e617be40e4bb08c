package io.krakenemulator.web.trace;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Writes one line for each request, if the setting says so. In JSON each value is a field, too. */
@Singleton
class AccessLog {

    private static final Logger LOG = Logger.getLogger("io.krakenemulator.access");

    /** The longest value that is written. Callers choose the names in addresses and bodies. */
    private static final int LONGEST = 64;

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._:/@+,-]+");

    private final boolean enabled;

    AccessLog(AccessLogConfig settings) {
        enabled = settings.access();
    }

    void write(RequestTrace trace, int status) {
        if (!enabled) {
            return;
        }
        var fields = fields(trace, status);
        fields.forEach(MDC::put);
        LOG.info(render(fields));
        fields.keySet().forEach(MDC::remove);
    }

    /** Returns the fields that the request has, in the order of the line. */
    static Map<String, String> fields(RequestTrace trace, int status) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("operation", trace.operation());
        fields.put("status", String.valueOf(status));
        fields.put("duration_ms", String.valueOf(TimeUnit.NANOSECONDS.toMillis(trace.age())));
        putIfKnown(fields, "sandbox", trace.sandbox());
        putIfKnown(fields, "supplier", trace.supplier());
        putIfKnown(fields, "number", trace.number());
        if (!trace.codes().isEmpty()) {
            fields.put("codes", String.join(",", trace.codes().keySet()));
        }
        putIfKnown(fields, "fault", trace.fault() == null ? null : trace.fault().label());
        fields.put("request_id", trace.requestId());
        if (trace.span() != null) {
            fields.put("trace_id", trace.span().traceId());
            fields.put("span_id", trace.span().spanId());
        }
        return fields;
    }

    private static void putIfKnown(Map<String, String> fields, String name, String value) {
        if (value != null) {
            fields.put(name, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
        }
    }

    static String render(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + quoteIfNeeded(field.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** Returns the value in quotes where it could be taken for another field or another line. */
    private static String quoteIfNeeded(String value) {
        if (PLAIN.matcher(value).matches()) {
            return value;
        }
        return value.codePoints().mapToObj(AccessLog::escape).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escape(int character) {
        if (character == '"' || character == '\\') {
            return "\\" + Character.toString(character);
        }
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT
                ? "?"
                : Character.toString(character);
    }
}
