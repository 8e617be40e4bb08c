package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.Reference;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What must hold between the parts of a reference data document that is well formed. */
final class DocumentRules {

    /** Several items of these lists may share what they are known by. */
    private static final Set<Reference> SHARED = EnumSet.of(
            Reference.AGENT_CONTRACTS,
            Reference.TIME_PATTERN_REGIMES,
            Reference.PSR_DESCRIPTIONS,
            Reference.TRANSACTION_REASONS);

    private static final List<String> NAMED_OR_CODED = List.of(
            "debt_collection_agencies",
            "dunning_paths",
            "payment_plan_strategies",
            "contribution_schemes",
            "affiliate_organisations");

    private final JsonNode document;
    private final Attr root;
    private final Consumer<Problem> problems;

    private DocumentRules(JsonNode document, Attr root, Consumer<Problem> problems) {
        this.document = document;
        this.root = root;
        this.problems = problems;
    }

    static void check(JsonNode document, Attr at, Consumer<Problem> problems) {
        var rules = new DocumentRules(document, at, problems);
        rules.checkNames();
        rules.checkUniqueness();
        rules.checkProducts();
        rules.checkSalesChannels();
        rules.checkInstance();
    }

    private void checkNames() {
        for (var list : NAMED_OR_CODED) {
            var items = document.path(list);
            for (int i = 0; i < items.size(); i++) {
                if (!items.get(i).has("name") && !items.get(i).has("code")) {
                    report(at(list, i), "required", "needs a name or a code");
                }
            }
        }
        var psrCodes = document.path("psr_codes");
        for (int i = 0; i < psrCodes.size(); i++) {
            if (!psrCodes.get(i).has("elec_code") && !psrCodes.get(i).has("gas_code")) {
                report(at("psr_codes", i), "required", "needs an elec_code or a gas_code");
            }
        }
    }

    private void checkUniqueness() {
        for (var reference : Reference.values()) {
            if (!SHARED.contains(reference)) {
                var seen = new HashMap<String, Integer>();
                var items = document.path(reference.list());
                for (int i = 0; i < items.size(); i++) {
                    for (var name : ReferenceDocument.names(reference, items.get(i))) {
                        checkUnique(seen, name, i, at(reference.list(), i).field(reference.key()), name);
                    }
                }
            }
        }
        checkUniquePairs("market_participants", "mpid", "fuel");
        checkUniquePairs("transaction_reasons", "type", "code");
    }

    private void checkUniquePairs(String list, String first, String second) {
        var seen = new HashMap<List<String>, Integer>();
        var items = document.path(list);
        for (int i = 0; i < items.size(); i++) {
            var pair = List.of(
                    items.get(i).path(first).asText(), items.get(i).path(second).asText());
            checkUnique(seen, pair, i, at(list, i).field(first), String.join(" ", pair));
        }
    }

    private <K> void checkUnique(Map<K, Integer> seen, K key, int index, Attr at, String shown) {
        var earlier = seen.putIfAbsent(key, index);
        if (earlier != null && earlier != index) {
            report(at, "duplicate", "\"" + shown + "\" is taken by item " + earlier + " of the list");
        }
    }

    private void checkProducts() {
        var brands = texts(document.path("brands"), "code");
        var tags = texts(document.path("product_tags"), "code");
        var codes = new HashSet<String>();
        var tariffCodes = new HashSet<String>();
        var products = document.path("products");
        for (int i = 0; i < products.size(); i++) {
            var product = products.get(i);
            var at = at("products", i);
            var brand = product.path("brand").asText();
            if (!brands.contains(brand)) {
                report(at.field("brand"), "does_not_exist", "\"" + brand + "\" is not among the brands");
            }
            checkTags(product.path("tag_codes"), at.field("tag_codes"), tags);
            var code = product.path("code").asText();
            if (!codes.add(code)) {
                report(at.field("code"), "duplicate", "\"" + code + "\" is the code of two products");
            }
            checkTariffs(product.path("tariffs"), at.field("tariffs"), tariffCodes);
        }
    }

    private void checkTags(JsonNode used, Attr at, Set<String> known) {
        for (int i = 0; i < used.size(); i++) {
            var tag = used.get(i).asText();
            if (!known.contains(tag)) {
                report(at.index(i), "does_not_exist", "\"" + tag + "\" is not among the product_tags");
            }
        }
    }

    private void checkTariffs(JsonNode tariffs, Attr at, Set<String> seen) {
        for (int i = 0; i < tariffs.size(); i++) {
            var code = tariffs.get(i).path("tariff_code").asText();
            if (!seen.add(code)) {
                report(at.index(i).field("tariff_code"), "duplicate", "\"" + code + "\" is the code of two tariffs");
            }
        }
    }

    /** An account with a default that is not listed could not be processed. */
    private void checkSalesChannels() {
        var channels = texts(document.path("sales_channels"), "code");
        var suppliers = document.path("import_suppliers");
        for (int i = 0; i < suppliers.size(); i++) {
            var channel = suppliers
                    .get(i)
                    .path("settings")
                    .path("default_sales_channel")
                    .asText();
            if (!channel.isEmpty() && !channels.contains(channel)) {
                report(
                        at("import_suppliers", i).field("settings").field("default_sales_channel"),
                        "does_not_exist",
                        "\"" + channel + "\" is not among the sales_channels");
            }
        }
    }

    private void checkInstance() {
        var instance = document.path("instance");
        var at = root.field("instance");
        checkRange(instance.path("payment_schedule_day"), at.field("payment_schedule_day"));
        checkRange(instance.path("payment_schedule_amount"), at.field("payment_schedule_amount"));
        checkScripts(instance.path("meter_point_script"), at.field("meter_point_script"));
        var store = instance.path("document_store");
        var needed =
                switch (store.path("kind").asText()) {
                    case "list" -> "paths";
                    case "directory" -> "directory";
                    case "s3" -> "bucket";
                    default -> null;
                };
        if (needed != null && !store.has(needed)) {
            report(
                    at.field("document_store").field(needed),
                    "required",
                    "is missing for the kind " + store.path("kind").asText());
        }
    }

    private void checkScripts(JsonNode scripts, Attr at) {
        for (int i = 1; i < scripts.size(); i++) {
            if (scripts.get(i).has("status") != MeterPointScript.isStatusSequence(scripts)) {
                report(
                        at.index(i),
                        "invalid",
                        "is a step among scripts, or a script among steps: the list is of one kind");
            }
        }
    }

    private void checkRange(JsonNode range, Attr at) {
        if (range.hasNonNull("min") && range.hasNonNull("max") && decimal(range, "min") > decimal(range, "max")) {
            report(at, "invalid", "has a min above its max");
        }
    }

    private static double decimal(JsonNode range, String end) {
        return Double.parseDouble(range.path(end).asText());
    }

    private static Set<String> texts(JsonNode items, String key) {
        var texts = new HashSet<String>();
        items.forEach(item -> texts.add(item.path(key).asText()));
        return texts;
    }

    private Attr at(String list, int index) {
        return root.field(list).index(index);
    }

    private void report(Attr at, String code, String detail) {
        problems.accept(new Problem(at, code, detail));
    }
}
