package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What became of a payload.
 *
 * @param value the bound payload
 * @param cleaned the payload as it is echoed and stored: unknown fields gone, values in their normal form, the caller's
 *     spelling and key order kept
 * @param problems in payload order, in the caller's spelling, at most as many as the engine keeps
 * @param found how many problems there were, the ones that are not listed included
 */
public record Judgement<T>(T value, JsonNode cleaned, List<Problem> problems, int found) {

    public boolean isValid() {
        return found == 0;
    }
}
