package io.krakenemulator.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Rewrites the guide's names of payload fields to those of the published OpenAPI document. The guide identifies a meter point by
 * {@code mpxn} alone; the document requires {@code identifier} and {@code supply_type}.
 */
public final class PublishedSpelling {

    private static final String IDENTIFIER = "identifier";
    private static final String GUIDE_IDENTIFIER = "mpxn";
    private static final String SUPPLY_TYPE = "supply_type";
    private static final String GAS_IDENTIFIER = "[0-9]{6,10}";

    private PublishedSpelling() {}

    /** Returns an account with the published names. It is the same object if it has them already. */
    public static JsonNode of(JsonNode account) {
        var points = account.findParents("meters");
        if (points.stream().allMatch(PublishedSpelling::isPublished)) {
            return account;
        }
        JsonNode rewritten = account.deepCopy();
        List<JsonNode> meterPoints = rewritten.findParents("meters");
        meterPoints.forEach(point -> rewrite((ObjectNode) point));
        return rewritten;
    }

    private static boolean isPublished(JsonNode point) {
        return point.has(IDENTIFIER) && point.has(SUPPLY_TYPE);
    }

    /** Keeps the order of the fields. */
    private static void rewrite(ObjectNode point) {
        var fields = new LinkedHashMap<String, JsonNode>();
        point.properties().forEach(field -> fields.put(publishedName(field.getKey()), field.getValue()));
        var identifier = fields.get(IDENTIFIER);
        if (identifier != null && !fields.containsKey(SUPPLY_TYPE)) {
            var isGas = identifier.asText().matches(GAS_IDENTIFIER);
            fields.put(SUPPLY_TYPE, TextNode.valueOf(isGas ? "GAS" : "ELECTRICITY"));
        }
        point.removeAll();
        point.setAll(fields);
    }

    private static String publishedName(String name) {
        return name.equals(GUIDE_IDENTIFIER) ? IDENTIFIER : name;
    }
}
