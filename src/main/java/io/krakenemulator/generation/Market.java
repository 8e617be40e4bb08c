package io.krakenemulator.generation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The names that generated accounts take from the reference data of a sandbox.
 *
 * @param supplier the code of the import supplier
 * @param oneRate a settlement configuration of one time pattern regime
 * @param twoRates a settlement configuration of two
 * @param role a role for the people of a business, or empty if the reference data list none
 */
record Market(
        String supplier,
        String electricitySupplier,
        String gasSupplier,
        String shipper,
        Configuration oneRate,
        Configuration twoRates,
        String role,
        Map<TariffKind, Map<String, Tariff>> tariffs) {

    private static final String ONGOING = "ONGOING";

    /** A standard settlement configuration. */
    record Configuration(String ssc, List<String> regimes) {}

    /**
     * A tariff of a region.
     *
     * @param from the first day on which its product is available
     */
    record Tariff(String code, LocalDate from) {}

    /** A name that generated accounts need and the reference data lack. */
    static final class Incomplete extends RuntimeException {
        private static final long serialVersionUID = 1;

        Incomplete(String message) {
            super(message);
        }
    }

    /**
     * Returns the names of a document.
     *
     * @param latest the latest first day of a product that accounts may be on
     * @throws Incomplete if the document lacks a name that every account needs
     */
    static Market of(JsonNode document, LocalDate latest) {
        return new Market(
                supplier(document),
                participant(document, "ELECTRICITY", "SUPPLIER"),
                participant(document, "GAS", "SUPPLIER"),
                participant(document, "GAS", "SHIPPER"),
                configuration(document, 1),
                configuration(document, 2),
                document.path("customer_roles").path(0).path("code").asText(),
                tariffs(document, latest));
    }

    /** Returns the regions in which there is a tariff of each kind. */
    List<Region> regions(List<TariffKind> kinds) {
        return Region.ALL.stream()
                .filter(region -> kinds.stream()
                        .allMatch(kind -> tariffs.getOrDefault(kind, Map.of()).containsKey(region.gsp())))
                .toList();
    }

    Tariff tariff(TariffKind kind, Region region) {
        return tariffs.get(kind).get(region.gsp());
    }

    private static Stream<JsonNode> items(JsonNode document, String list) {
        return document.path(list).valueStream();
    }

    private static String supplier(JsonNode document) {
        return items(document, "import_suppliers")
                .filter(item -> item.path("status").asText(ONGOING).equals(ONGOING))
                .map(item -> item.path("code").asText())
                .findFirst()
                .orElseThrow(() -> new Incomplete("import_suppliers has no item whose status is ONGOING"));
    }

    private static String participant(JsonNode document, String fuel, String role) {
        return items(document, "market_participants")
                .filter(item -> item.path("fuel").asText().equals(fuel))
                .filter(item -> item.path("roles").isEmpty()
                        || item.path("roles").valueStream().anyMatch(one -> one.asText()
                                .equals(role)))
                .map(item -> item.path("mpid").asText())
                .findFirst()
                .orElseThrow(() -> new Incomplete("market_participants has no " + role + " for " + fuel));
    }

    private static Configuration configuration(JsonNode document, int regimes) {
        return items(document, "standard_settlement_configurations")
                .filter(item -> item.path("tprs").size() == regimes)
                .map(item -> new Configuration(
                        item.path("ssc").asText(),
                        item.path("tprs").valueStream().map(JsonNode::asText).toList()))
                .findFirst()
                .orElseThrow(() ->
                        new Incomplete("standard_settlement_configurations has no item with " + regimes + " tprs"));
    }

    private static Map<TariffKind, Map<String, Tariff>> tariffs(JsonNode document, LocalDate latest) {
        var tariffs = new EnumMap<TariffKind, Map<String, Tariff>>(TariffKind.class);
        items(document, "products")
                .filter(product -> product.path("ends_at").asText("").isEmpty())
                .forEach(product -> add(product, latest, tariffs));
        return tariffs;
    }

    private static void add(JsonNode product, LocalDate latest, Map<TariffKind, Map<String, Tariff>> tariffs) {
        var from = firstDay(product);
        if (from.isAfter(latest)) {
            return;
        }
        for (var item : product.path("tariffs")) {
            var tariff = new Tariff(item.path("tariff_code").asText(), from);
            TariffKind.of(product, item).ifPresent(kind -> tariffs.computeIfAbsent(kind, unseen -> new HashMap<>())
                    .putIfAbsent(item.path("gsp").asText(), tariff));
        }
    }

    private static LocalDate firstDay(JsonNode product) {
        try {
            return LocalDate.parse(product.path("available_from_date").asText());
        } catch (DateTimeParseException e) {
            throw new Incomplete("products has an item without the date available_from_date");
        }
    }
}
