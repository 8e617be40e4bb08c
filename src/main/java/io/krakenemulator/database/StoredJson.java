package io.krakenemulator.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;

/** Parses JSON that the emulator itself has stored, or that the database has built. */
@ApplicationScoped
public class StoredJson {

    private final ObjectMapper json;

    public StoredJson(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Returns the value of a JSON column that was read as text.
     *
     * @throws IllegalStateException if the text is not JSON
     */
    public JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database returned text that is not JSON", e);
        }
    }

    /** Returns the object of a JSON column that was read as text, as {@link #parse} does. */
    public ObjectNode parseObject(String text) {
        return (ObjectNode) parse(text);
    }
}
