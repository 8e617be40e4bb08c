package io.krakenemulator.payload;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.Choices;
import io.krakenemulator.validation.KnownFields;
import io.krakenemulator.validation.ParsedPayload;
import io.krakenemulator.validation.PayloadReader;
import java.util.List;

/**
 * The form of the bodies of a call: one object, or a list of objects.
 *
 * @param type the record of the body, or of the elements of a list
 * @param known the fields of a body that are kept
 */
public record PayloadForm<T>(Class<?> type, boolean isList, KnownFields known, Reading<T> reading) {

    /** Reads a body into its record. */
    @FunctionalInterface
    interface Reading<T> {

        ParsedPayload<T> read(PayloadReader reader, JsonNode body, Choices choices);
    }

    /** Returns the form of bodies that are one object. */
    public static <T> PayloadForm<T> ofObject(Class<T> type) {
        return new PayloadForm<>(
                type, false, KnownFields.ofObject(type), (reader, body, choices) -> reader.read(body, type, choices));
    }

    /** Returns the form of bodies that are a list of objects. */
    public static <T> PayloadForm<List<T>> ofList(Class<T> type) {
        return new PayloadForm<>(
                type, true, KnownFields.ofList(type), (reader, body, choices) -> reader.readList(body, type, choices));
    }
}
