package io.krakenemulator.admin.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.admin.rules.RuleListing;
import io.krakenemulator.admin.rules.RuleView;
import io.krakenemulator.validation.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns stored entries into the form of answers. */
@ApplicationScoped
class EntryForm {

    private static final String NO_OPERATION = "none";

    private static final List<String> AS_STORED = List.of(
            "id",
            "at",
            "sandbox_at",
            "operation",
            "method",
            "path",
            "import_supplier",
            "external_account_number",
            "key",
            "status");

    private static final List<String> AT_THE_END = List.of("fault", "request_id", "replay");

    private static final List<String> BODIES =
            List.of("request_body", "request_bytes", "response_body", "response_bytes");

    private final Map<String, TreeSet<Source>> sources = new TreeMap<>();

    EntryForm(RuleListing rules) {
        for (RuleView rule : rules.list()) {
            rule.codes().forEach(code -> sources.computeIfAbsent(code, unseen -> new TreeSet<>())
                    .add(rule.source()));
        }
    }

    /** Returns an entry without the properties that it does not have. */
    ObjectNode render(JsonNode stored) {
        var entry = JsonNodeFactory.instance.objectNode();
        copy(AS_STORED, stored, entry);
        entry.put("duration_ms", BigDecimal.valueOf(stored.path("micros").longValue(), 3));
        var codes = entry.putArray("codes");
        var text = stored.path("codes").asText("");
        for (var code : text.strip().split(" ")) {
            int end = code.lastIndexOf('=');
            if (end > 0) {
                var name = code.substring(0, end);
                var one = codes.addObject().put("code", name).put("count", Integer.parseInt(code.substring(end + 1)));
                var origins = one.putArray("sources");
                sources.getOrDefault(name, new TreeSet<>()).forEach(source -> origins.add(source.name()));
            }
        }
        copy(AT_THE_END, stored, entry);
        if (NO_OPERATION.equals(stored.path("operation").textValue())) {
            NearestOperation.find(
                            stored.path("method").textValue(),
                            stored.path("path").textValue())
                    .ifPresent(nearest -> {
                        var object = entry.putObject("nearest");
                        nearest.toMap().forEach(object::put);
                    });
        }
        copy(BODIES, stored, entry);
        return entry;
    }

    private static void copy(List<String> names, JsonNode stored, ObjectNode entry) {
        names.stream().filter(stored::hasNonNull).forEach(name -> entry.set(name, stored.get(name)));
    }
}
