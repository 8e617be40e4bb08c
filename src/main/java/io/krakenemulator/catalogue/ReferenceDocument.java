package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.AskedList;
import io.krakenemulator.validation.Choices;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.PayloadReader;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.reference.ImportSupplier;
import io.krakenemulator.validation.reference.InstanceSettings;
import io.krakenemulator.validation.reference.MarketParticipant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The reference data of a sandbox with all defaults, indexed so that look-ups need no I/O. The document itself stays as
 * it was written.
 *
 * <p>Products are not part of the index: they may be many and are stored by themselves. The {@code products} key, if there
 * is one, is an empty list that marks their place.
 */
public final class ReferenceDocument implements Choices {

    private static final String PRODUCTS = "products";

    /** A payload may have several values to search for, each beside every value of a list. */
    private static final int MOST_SEARCHED = 1_000;

    private final ObjectNode tree;
    private final InstanceSettings instance;
    private final Map<String, List<?>> lists = new HashMap<>();
    private final Map<String, List<?>> wellFormedItems = new HashMap<>();
    private final Map<Reference, Map<String, List<Object>>> items = new EnumMap<>(Reference.class);
    private final Map<ParticipantKey, MarketParticipant> participants = new HashMap<>();

    private record ParticipantKey(String mpid, Fuel fuel) {}

    /**
     * Indexes a document.
     *
     * @param tree a document that was validated as a {@link ReferenceDataDocument}; it must not be changed afterwards
     */
    public ReferenceDocument(ObjectNode tree) {
        this.tree = tree;
        var document = PayloadReader.bind(withEmptyProducts(tree), ReferenceDataDocument.class);
        instance = document.instance();
        for (var list : ListDeclaration.all()) {
            var bound = list.itemsOf(document);
            lists.put(list.key(), bound);
            wellFormedItems.put(
                    list.key(), bound.stream().filter(Objects::nonNull).toList());
        }
        for (var reference : Reference.values()) {
            items.put(reference, index(reference));
        }
        for (var participant : document.marketParticipants()) {
            participants.put(new ParticipantKey(participant.mpid(), participant.fuel()), participant);
        }
    }

    /** Returns a document without its products; the place of their key is kept. The rest is shared with the original. */
    public static ObjectNode withEmptyProducts(ObjectNode document) {
        var without = document.objectNode();
        without.setAll(document);
        if (without.has(PRODUCTS)) {
            without.putArray(PRODUCTS);
        }
        return without;
    }

    /** Returns the products of a whole document. */
    public static List<JsonNode> products(ObjectNode document) {
        var products = new ArrayList<JsonNode>();
        document.path(PRODUCTS).forEach(products::add);
        return products;
    }

    /** Returns a document with these products: at the place of their key, or at the end if there is none. */
    static ObjectNode withProducts(ObjectNode document, Collection<? extends JsonNode> products) {
        var whole = document.deepCopy();
        whole.putArray(PRODUCTS).addAll(products);
        return whole;
    }

    /** Returns the whole document, with these products. */
    public ObjectNode withProducts(Collection<? extends JsonNode> products) {
        return withProducts(tree, products);
    }

    @Override
    public boolean knows(Reference list, String value) {
        return items.get(list).containsKey(value);
    }

    @Override
    public Collection<String> findSome(AskedList list) {
        return list.stored() != null
                ? List.of()
                : find(list).stream().limit(MOST_SEARCHED).toList();
    }

    /** Returns all values of a list of the document. */
    Collection<String> find(AskedList list) {
        return list.fuel() != null ? participants(list.fuel()) : values(list.reference());
    }

    @Override
    public boolean verifiesCheckDigits() {
        return instance.checkDigits();
    }

    /**
     * Returns all items of a list, in the order of the document.
     *
     * @param type the record of its items
     */
    @SuppressWarnings("unchecked")
    public <T> List<T> items(Reference list, Class<T> type) {
        return (List<T>) wellFormedItems.get(list.list());
    }

    /**
     * Returns the items of a list that are known by a value.
     *
     * @param type the record of its items
     */
    @SuppressWarnings("unchecked")
    public <T> List<T> items(Reference list, Class<T> type, String value) {
        return (List<T>) items.get(list).getOrDefault(value, List.of());
    }

    /** Returns the values by which payloads refer to the items of a list, in no order. */
    private Set<String> values(Reference list) {
        return items.get(list).keySet();
    }

    /** Returns the ids of the market participants on a fuel, in no order. */
    private List<String> participants(Fuel fuel) {
        return participants.keySet().stream()
                .filter(participant -> participant.fuel() == fuel)
                .map(ParticipantKey::mpid)
                .toList();
    }

    /** Returns the switches and ranges of the instance. */
    public InstanceSettings instance() {
        return instance;
    }

    /** Returns the import supplier of that code. */
    public Optional<ImportSupplier> importSupplier(String code) {
        return items(Reference.IMPORT_SUPPLIERS, ImportSupplier.class, code).stream()
                .findFirst();
    }

    /** Returns the market participant of that id on that fuel. */
    public Optional<MarketParticipant> marketParticipant(String mpid, Fuel fuel) {
        return Optional.ofNullable(participants.get(new ParticipantKey(mpid, fuel)));
    }

    /** Returns the value by which payloads refer to an item. */
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

    private Map<String, List<Object>> index(Reference reference) {
        var index = new HashMap<String, List<Object>>();
        var written = tree.path(reference.list());
        // A list that was stored before it had its limit may be over it. It then has no items.
        var bound = lists.get(reference.list());
        for (int i = 0; i < bound.size(); i++) {
            for (var name : names(reference, written.get(i))) {
                index.computeIfAbsent(name, unseen -> new ArrayList<>(1)).add(bound.get(i));
            }
        }
        index.replaceAll((name, found) -> Collections.unmodifiableList(found));
        return index;
    }
}
