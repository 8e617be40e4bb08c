package io.krakenemulator.payload;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.ParsedPayload;
import io.krakenemulator.web.ApiFailure;

/**
 * A body that was read, or the refusal of one that is not JSON.
 *
 * @param json the parsed body; {@code null} if it could not be parsed
 * @param parsed the payload for the rules; {@code null} if the body could not be parsed
 * @param refusal the answer that the body alone would get because it cannot be parsed; {@code null} if it could
 */
public record ReadBody<T>(JsonNode json, ParsedPayload<T> parsed, ApiFailure refusal) {}
