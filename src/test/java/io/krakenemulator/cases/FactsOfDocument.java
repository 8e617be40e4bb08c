package io.krakenemulator.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.FoundProducts;
import io.krakenemulator.catalogue.ReferenceDocument;
import io.krakenemulator.catalogue.SandboxFacts;
import io.krakenemulator.validation.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Facts straight from a reference data document, products included, at a moment. */
public final class FactsOfDocument {

    private final Map<String, Facts.Product> products = new HashMap<>();
    private final Map<String, Facts.Tariff> tariffs = new HashMap<>();

    private FactsOfDocument() {}

    public static Facts at(Instant now, ObjectNode document) {
        var found = new FactsOfDocument();
        ReferenceDocument.products(document).forEach(found::add);
        return new SandboxFacts(
                now, new ReferenceDocument(document), FoundProducts.ofAll(found.products, found.tariffs));
    }

    /**
     * Returns a document with more in it: lists grow, settings change, an item of a known code or name changes with them.
     */
    static ObjectNode with(ObjectNode document, JsonNode more) {
        var whole = document.deepCopy();
        for (var entry : more.properties()) {
            if (entry.getValue() instanceof ArrayNode additions) {
                var list = whole.withArrayProperty(entry.getKey());
                additions.forEach(item -> put(list, item));
            } else {
                var settings = whole.withObjectProperty(entry.getKey());
                settings.setAll((ObjectNode) entry.getValue());
            }
        }
        return whole;
    }

    private static void put(ArrayNode list, JsonNode item) {
        for (var key : List.of("code", "name", "slug")) {
            for (int i = 0; item.has(key) && i < list.size(); i++) {
                if (item.get(key).equals(list.get(i).get(key))) {
                    ((ObjectNode) list.get(i)).setAll((ObjectNode) item.deepCopy());
                    return;
                }
            }
        }
        list.add(item.deepCopy());
    }

    private void add(JsonNode item) {
        var product = new Facts.Product(
                item.path("code").asText(),
                day(item.path("available_from_date")),
                day(item.path("available_to_date")),
                day(item.path("ends_at")),
                item.path("is_variable").asBoolean(),
                item.path("is_prepay").asBoolean(),
                item.path("is_business").asBoolean());
        products.put(product.code(), product);
        for (var tariff : item.path("tariffs")) {
            var types = new HashSet<String>();
            tariff.path("unit_rates").forEach(rate -> {
                if (rate.has("rate_type")) {
                    types.add(rate.get("rate_type").asText());
                }
            });
            var code = tariff.path("tariff_code").asText();
            tariffs.put(
                    code,
                    new Facts.Tariff(
                            code,
                            Facts.Fuel.valueOf(tariff.path("fuel").asText()),
                            tariff.path("gsp").asText(),
                            tariff.path("tariff_type").asText(null),
                            types,
                            product));
        }
    }

    private static LocalDate day(JsonNode value) {
        return value.isTextual() ? LocalDate.parse(value.asText().substring(0, 10)) : null;
    }
}
