package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.Choices;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Facts.ImportSupplier;
import io.krakenemulator.validation.Facts.MarketParticipant;
import io.krakenemulator.validation.Facts.SupplierStatus;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a real instance holds as configuration, as one document: an index over it that answers at once, with the defaults
 * of what the operator left out. The document itself stays as it was written.
 *
 * <p>Products are not part of it: they may be many and are stored by themselves. Its {@code products} key, if any, is an
 * empty list that marks their place.
 */
public final class ReferenceDocument implements Choices {

    private static final String PRODUCTS = "products";
    private static final ObjectNode INSTANCE_DEFAULTS = instanceDefaults();
    private static final ObjectNode SUPPLIER_DEFAULTS = supplierDefaults();

    private final ObjectNode tree;
    private final JsonNode instance;
    private final Map<Reference, Map<String, List<JsonNode>>> items = new EnumMap<>(Reference.class);
    private final Map<String, ImportSupplier> importSuppliers = new HashMap<>();
    private final Map<ParticipantKey, MarketParticipant> participants = new HashMap<>();

    private record ParticipantKey(String mpid, Fuel fuel) {}

    /**
     * Indexes a document.
     *
     * @param tree a document that fits its {@link #shape shape}; it must not be changed afterwards
     */
    public ReferenceDocument(ObjectNode tree) {
        this.tree = tree;
        this.instance = filled(INSTANCE_DEFAULTS, tree.path("instance"));
        for (var reference : Reference.values()) {
            items.put(reference, index(reference));
        }
        for (var supplier : tree.path("import_suppliers")) {
            importSuppliers.put(supplier.path("code").textValue(), importSupplier(supplier));
        }
        for (var entry : tree.path("market_participants")) {
            var participant = marketParticipant(entry);
            participants.put(new ParticipantKey(participant.mpid(), participant.fuel()), participant);
        }
    }

    /** The form of a whole document, products included, and what must hold between its parts. */
    public static Shape shape() {
        return (document, at, problems) -> {
            var misshapen = new ArrayList<Problem>();
            DocumentShape.DOCUMENT.check(document, at, misshapen::add);
            misshapen.forEach(problems);
            if (misshapen.isEmpty()) {
                DocumentRules.check(document, at, problems);
            }
        };
    }

    /** The form of a part of a document: every item is well formed by itself. */
    public static Shape partShape() {
        return DocumentShape.DOCUMENT;
    }

    /** The form of what may be said of an import supplier whose code is known. */
    public static Shape importSupplierShape() {
        return DocumentShape.IMPORT_SUPPLIER_WITHOUT_CODE;
    }

    /** The document without its products, but with their place marked. */
    public static ObjectNode withoutProducts(ObjectNode document) {
        var without = document.deepCopy();
        if (without.has(PRODUCTS)) {
            without.set(PRODUCTS, without.arrayNode());
        }
        return without;
    }

    /** The products of a whole document. */
    public static List<JsonNode> products(ObjectNode document) {
        var products = new ArrayList<JsonNode>();
        document.path(PRODUCTS).forEach(products::add);
        return products;
    }

    /** The whole document: these products in their place, or at the end where none is marked. */
    public ObjectNode withProducts(Collection<? extends JsonNode> products) {
        var whole = tree.deepCopy();
        ArrayNode list = whole.arrayNode(products.size());
        list.addAll(products);
        whole.set(PRODUCTS, list);
        return whole;
    }

    @Override
    public boolean knows(Reference list, String value) {
        return items.get(list).containsKey(value);
    }

    @Override
    public boolean verifiesCheckDigits() {
        return instance("check_digits").asBoolean();
    }

    public Optional<JsonNode> item(Reference list, String value) {
        return items(list, value).stream().findFirst();
    }

    public List<JsonNode> items(Reference list, String value) {
        return items.get(list).getOrDefault(value, List.of());
    }

    public List<JsonNode> items(Reference list) {
        var all = new ArrayList<JsonNode>();
        tree.path(list.list()).forEach(all::add);
        return all;
    }

    /** A setting of the instance, or its default. */
    public JsonNode instance(String setting) {
        var value = instance.get(setting);
        if (value == null) {
            throw new IllegalArgumentException("An instance has no setting " + setting);
        }
        return value;
    }

    public Optional<ImportSupplier> importSupplier(String code) {
        return Optional.ofNullable(importSuppliers.get(code));
    }

    /** All import suppliers, in no order. */
    public Collection<ImportSupplier> importSuppliers() {
        return importSuppliers.values();
    }

    public Optional<MarketParticipant> marketParticipant(String mpid, Fuel fuel) {
        return Optional.ofNullable(participants.get(new ParticipantKey(mpid, fuel)));
    }

    /** What an item of a list is known by. */
    static Set<String> names(Reference reference, JsonNode item) {
        var names = new LinkedHashSet<String>();
        addName(names, item.path(reference.key()));
        if (reference.key().equals("name")) {
            addName(names, item.path("code"));
        }
        return names;
    }

    private static void addName(Set<String> names, JsonNode value) {
        if (value.isArray()) {
            value.forEach(element -> addName(names, element));
        } else if (value.isTextual()) {
            names.add(value.textValue());
        }
    }

    private Map<String, List<JsonNode>> index(Reference reference) {
        var index = new HashMap<String, List<JsonNode>>();
        for (var item : tree.path(reference.list())) {
            for (var name : names(reference, item)) {
                index.computeIfAbsent(name, unseen -> new ArrayList<>(1)).add(item);
            }
        }
        return index;
    }

    private static ImportSupplier importSupplier(JsonNode item) {
        var code = item.path("code").textValue();
        return new ImportSupplier(
                code,
                item.path("name").asText(code),
                SupplierStatus.valueOf(item.path("status").asText(SupplierStatus.ONGOING.name())),
                filled(SUPPLIER_DEFAULTS, item.path("settings")));
    }

    private static MarketParticipant marketParticipant(JsonNode item) {
        var roles = new LinkedHashSet<String>();
        addName(roles, item.path("roles"));
        return new MarketParticipant(
                item.path("mpid").textValue(), Fuel.valueOf(item.path("fuel").textValue()), Set.copyOf(roles));
    }

    private static ObjectNode filled(ObjectNode defaults, JsonNode given) {
        var filled = defaults.deepCopy();
        for (var entry : given.properties()) {
            var fallback = defaults.get(entry.getKey());
            var value = entry.getValue();
            filled.set(entry.getKey(), fallback instanceof ObjectNode part ? filled(part, value) : value);
        }
        return filled;
    }

    private static ObjectNode instanceDefaults() {
        var defaults = JsonNodeFactory.instance.objectNode();
        defaults.put("managed_accounts_allowed", true);
        defaults.put("consents_enabled", true);
        defaults.put("cais_references_supported", true);
        defaults.put("incomplete_payment_instructions_enabled", false);
        defaults.put("billing_document_identifier_enabled", false);
        defaults.put("max_active_deposits", 1);
        defaults.putObject("payment_schedule_amount").put("min", 0).putNull("max");
        defaults.putObject("payment_schedule_day").put("min", 1).put("max", 28);
        defaults.putObject("document_store").put("kind", "any");
        defaults.put("check_digits", true);
        defaults.putArray("meter_point_script");
        return defaults;
    }

    private static ObjectNode supplierDefaults() {
        var defaults = JsonNodeFactory.instance.objectNode();
        defaults.put("send_registration_flows", true);
        defaults.put("auto_allocate_operations_team", false);
        defaults.put("create_new_portfolios", false);
        defaults.put("skip_property_creation", false);
        defaults.put("skip_supply_point_creation", false);
        defaults.put("enforce_business_contracts_exist", false);
        defaults.put("link_account_to_business_with_contract", false);
        defaults.putObject("participants").put("electricity", "TENT").put("gas", "TEN");
        defaults.put("document_root", "");
        defaults.put("default_sales_channel", "");
        return defaults;
    }
}
