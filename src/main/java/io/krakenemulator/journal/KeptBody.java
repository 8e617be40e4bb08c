package io.krakenemulator.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.database.StoredText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Turns bodies into the texts that the journal keeps.
 *
 * @param redact the places whose values are replaced: JSON pointers, with {@code *} for any field or place in a list
 */
record KeptBody(List<String> redact, StoredJson json) {

    /** A longer text is cut. */
    static final int LONGEST = 64 << 10;

    /** The value in the place of a redacted one. */
    static final String REDACTED = "***";

    private static final String ANY = "*";

    /** A longer body is not read for redaction. It is left out, for it cannot be shown. */
    static final int LONGEST_READ = 4 * LONGEST;

    /**
     * Returns the text of a body, redacted and cut; {@code null} without a body. With places to redact, a body that is not JSON, or
     * that is too long to be read here, is left out.
     */
    String text(byte[] body) {
        if (body == null || body.length == 0) {
            return null;
        }
        if (redact.isEmpty()) {
            return StoredText.cut(new String(body, 0, Math.min(body.length, LONGEST), StandardCharsets.UTF_8), LONGEST);
        }
        if (body.length > LONGEST_READ) {
            return REDACTED;
        }
        JsonNode root;
        try {
            root = json.parse(new String(body, StandardCharsets.UTF_8));
        } catch (RuntimeException broken) {
            return REDACTED;
        }
        redact.forEach(path -> redact(root, List.of(path.substring(1).split("/", -1))));
        return StoredText.cut(root.toString(), LONGEST);
    }

    private static void redact(JsonNode node, List<String> path) {
        var name = path.get(0).replace("~1", "/").replace("~0", "~");
        var rest = path.subList(1, path.size());
        if (node instanceof ObjectNode object) {
            var names = name.equals(ANY)
                    ? object.properties().stream().map(Map.Entry::getKey).toList()
                    : Stream.of(name).filter(object::has).toList();
            names.forEach(one -> {
                if (rest.isEmpty()) {
                    object.put(one, REDACTED);
                } else {
                    redact(object.get(one), rest);
                }
            });
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                if (!name.equals(ANY) && !name.equals(String.valueOf(i))) {
                    continue;
                }
                if (rest.isEmpty()) {
                    list.set(i, list.textNode(REDACTED));
                } else {
                    redact(list.get(i), rest);
                }
            }
        }
    }
}
