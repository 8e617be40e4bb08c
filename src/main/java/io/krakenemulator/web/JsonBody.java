package io.krakenemulator.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.validation.KnownFields;

/**
 * Reads a request body as JSON, strictly.
 *
 * <p>A body is exactly one value of RFC 8259 in UTF-8. The grammar allows more than this reader accepts. It refuses a
 * field that comes twice in one object, half of a surrogate pair, and a byte order mark. It also refuses costly bodies:
 * nesting deeper than {@link #MAX_DEPTH}, more than {@link #MAX_VALUES} values, and numbers longer than
 * {@link #MAX_NUMBER_LENGTH} characters or with an exponent beyond {@link #MAX_EXPONENT}. Fields keep their order.
 * Numbers are exact: a decimal keeps its scale, and no exponent is ever expanded.
 */
public final class JsonBody {

    /** The deepest nesting of objects and lists that is read; the body's own brackets are the first level. */
    public static final int MAX_DEPTH = 64;

    /** How many values, counting every object, list and scalar, one body may hold. */
    public static final int MAX_VALUES = 1_000_000;

    /** The longest number, in characters. */
    public static final int MAX_NUMBER_LENGTH = 1_000;

    /** The largest exponent of ten, in either direction. */
    public static final int MAX_EXPONENT = 9_999;

    private JsonBody() {}

    /**
     * Returns the value that the body holds.
     *
     * @throws ApiFailure with status 400 and code {@code parse_error}, saying where and why
     */
    public static JsonNode parse(byte[] body) {
        return read(body, new JsonReader(body, false, null), KnownFields.EVERYTHING);
    }

    /**
     * Returns the value of a body for the engine. Fields that are not known are checked and dropped, and so is what an
     * object or a list holds where a single value belongs. An escape may be one half of a surrogate pair: the engine
     * refuses such a text wherever it would be kept.
     *
     * @param known the fields that are kept
     * @param memory what the values are reserved from
     * @throws ApiFailure with status 400 and code {@code parse_error}, saying where and why; or as {@link BodyMemory} says
     */
    public static JsonNode parsePayload(byte[] body, KnownFields known, BodyMemory memory) {
        return read(body, new JsonReader(body, true, memory), known);
    }

    private static JsonNode read(byte[] body, JsonReader reader, KnownFields known) {
        try {
            return reader.read(known);
        } catch (MalformedJson malformed) {
            throw ApiFailure.of(400, AnswerCode.PARSE_ERROR, "JSON parse error - " + malformed.describe(body));
        }
    }
}
