package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Facts.Product;
import io.krakenemulator.validation.Facts.Tariff;
import io.krakenemulator.validation.Moments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The rows of products and tariffs, as JSON with a field for each column. The database stores them; without one, the facts of
 * rules are read from them directly.
 */
public final class ProductRows {

    private ProductRows() {}

    /** Returns the row of a well-formed product object, without its position in the sandbox. */
    static ObjectNode ofProduct(JsonNode product) {
        var row = JsonNodeFactory.instance.objectNode();
        row.set("code", product.get("code"));
        row.set("document", product);
        row.put("available_from", product.path("available_from_date").asText());
        row.set("available_to", product.get("available_to_date"));
        row.put("ends_at", day(product.path("ends_at")));
        row.put("is_variable", product.path("is_variable").asBoolean());
        row.put("is_prepay", product.path("is_prepay").asBoolean());
        row.put("is_business", product.path("is_business").asBoolean());
        return row;
    }

    /** Returns the rows of the tariffs of a well-formed product object. */
    static List<ObjectNode> ofTariffs(JsonNode product) {
        var rows = new ArrayList<ObjectNode>();
        for (var tariff : product.path("tariffs")) {
            var row = JsonNodeFactory.instance.objectNode();
            row.set("tariff_code", tariff.get("tariff_code"));
            row.set("product_code", product.get("code"));
            row.set("fuel", tariff.get("fuel"));
            row.set("gsp", tariff.get("gsp"));
            row.set("payment_method", tariff.get("payment_method"));
            row.set("tariff_type", tariff.get("tariff_type"));
            var rateTypes = new LinkedHashSet<String>();
            tariff.path("unit_rates")
                    .forEach(rate -> rateTypes.add(rate.path("rate_type").textValue()));
            rateTypes.remove(null);
            rateTypes.forEach(row.putArray("rate_types")::add);
            row.set("document", tariff);
            rows.add(row);
        }
        return rows;
    }

    /** Returns the local day of a date or a moment. */
    private static String day(JsonNode value) {
        return value.isTextual() ? Moments.day(value.textValue()).toString() : null;
    }

    /** Returns a tariff from its row, which has the columns of its product too. */
    static Tariff readTariff(JsonNode row) {
        var rateTypes = new HashSet<String>();
        row.path("rate_types").forEach(type -> rateTypes.add(type.textValue()));
        return new Tariff(
                row.path("tariff_code").textValue(),
                Fuel.valueOf(row.path("fuel").textValue()),
                row.path("gsp").textValue(),
                row.path("tariff_type").textValue(),
                rateTypes,
                readProduct(row));
    }

    /** Returns a product from its row. */
    static Product readProduct(JsonNode row) {
        return new Product(
                row.path("code").textValue(),
                date(row.path("available_from")),
                date(row.path("available_to")),
                date(row.path("ends_at")),
                row.path("is_variable").booleanValue(),
                row.path("is_prepay").booleanValue(),
                row.path("is_business").booleanValue());
    }

    private static LocalDate date(JsonNode day) {
        return day.isTextual() ? LocalDate.parse(day.textValue()) : null;
    }

    /** Returns the facts of well-formed product objects, by their codes. */
    public static Map<String, Product> products(Collection<? extends JsonNode> products) {
        var byCode = new HashMap<String, Product>();
        products.forEach(product -> {
            var row = ofProduct(product);
            byCode.put(row.path("code").textValue(), readProduct(row));
        });
        return byCode;
    }

    /** Returns the facts of the tariffs of well-formed product objects, by their codes. */
    public static Map<String, Tariff> tariffs(Collection<? extends JsonNode> products) {
        var byCode = new HashMap<String, Tariff>();
        for (var product : products) {
            for (var row : ofTariffs(product)) {
                byCode.put(row.path("tariff_code").textValue(), readTariff(row.setAll(ofProduct(product))));
            }
        }
        return byCode;
    }
}
