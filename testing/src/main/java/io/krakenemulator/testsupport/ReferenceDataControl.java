package io.krakenemulator.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.krakenemulator.testsupport.control.ApiClient;
import io.krakenemulator.testsupport.control.ReferenceDataApi;

/** The reference data of a sandbox, as one JSON document. A reset undoes changes. */
public final class ReferenceDataControl {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ReferenceDataApi referenceData;
    private final String sandbox;

    ReferenceDataControl(ApiClient client, String sandbox) {
        this.referenceData = new ReferenceDataApi(client);
        this.sandbox = sandbox;
    }

    /** Returns the whole document, without the defaults of what was left out. */
    public JsonNode document() {
        return ControlCall.answer(() -> referenceData.getReferenceData(sandbox));
    }

    /** Merges a part of a document into the present one, and returns the whole document. Nothing is removed. */
    public JsonNode merge(JsonNode part) {
        return ControlCall.answer(() -> referenceData.changeReferenceData(sandbox, part));
    }

    /** Merges a part of a document, given as JSON text. */
    public JsonNode merge(String part) {
        return merge(parse(part));
    }

    /** Replaces the whole document, products included, and returns it. */
    public JsonNode replace(JsonNode document) {
        return ControlCall.answer(() -> referenceData.replaceReferenceData(sandbox, document));
    }

    /** Replaces the whole document by one that is given as JSON text. */
    public JsonNode replace(String document) {
        return replace(parse(document));
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
