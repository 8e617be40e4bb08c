package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Merges a part of a reference data document into a whole one: an item of a list into the one that is known by the same
 * name, or to the list's end where there is none. Nothing is ever taken away by it.
 */
final class DocumentMerge {

    private static final List<String> CODE = List.of("code");

    /** What items are known by, all fields together, where it is not a code. */
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("operations_teams", List.of("name")),
            Map.entry("market_participants", List.of("mpid", "fuel")),
            Map.entry(
                    "agent_contracts",
                    List.of("contract_reference", "service_reference", "service_level_reference", "agent_mpid")),
            Map.entry("standard_settlement_configurations", List.of("ssc")),
            Map.entry("campaigns", List.of("slug")),
            Map.entry("psr_codes", List.of("elec_code", "gas_code")),
            Map.entry("debt_collection_agencies", List.of("name", "code")),
            Map.entry("dunning_paths", List.of("name", "code")),
            Map.entry("payment_plan_strategies", List.of("name", "code")),
            Map.entry("contribution_schemes", List.of("name", "code")),
            Map.entry("affiliate_organisations", List.of("name", "code")),
            Map.entry("partner_organisations", List.of("organisation_number")),
            Map.entry("transaction_reasons", List.of("type", "code")),
            Map.entry("internal_email_addresses", List.of("address")));

    private DocumentMerge() {}

    /** The merged document; neither of the two is changed. */
    static ObjectNode merged(ObjectNode whole, ObjectNode part) {
        var merged = whole.deepCopy();
        for (var entry : part.properties()) {
            if (entry.getValue() instanceof ArrayNode items) {
                mergeItems(merged.withArray(entry.getKey()), items, KEYS.getOrDefault(entry.getKey(), CODE));
            } else {
                mergeFields(merged.withObject(entry.getKey()), entry.getValue());
            }
        }
        return merged;
    }

    private static void mergeItems(ArrayNode list, ArrayNode items, List<String> keys) {
        for (var item : items) {
            var known = find(list, item, keys);
            if (known == null) {
                list.add(item.deepCopy());
            } else {
                mergeFields(known, item);
            }
        }
    }

    private static ObjectNode find(ArrayNode list, JsonNode item, List<String> keys) {
        for (var candidate : list) {
            if (keys.stream().allMatch(key -> candidate.path(key).equals(item.path(key)))) {
                return (ObjectNode) candidate;
            }
        }
        return null;
    }

    /** Objects are merged to any depth; every other value, lists included, takes the place of the one before. */
    private static void mergeFields(ObjectNode object, JsonNode fields) {
        for (var field : fields.properties()) {
            var value = field.getValue();
            if (value.isObject() && object.get(field.getKey()) instanceof ObjectNode inner) {
                mergeFields(inner, value);
            } else {
                object.set(field.getKey(), value.deepCopy());
            }
        }
    }
}
