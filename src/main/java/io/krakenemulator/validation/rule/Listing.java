package io.krakenemulator.validation.rule;

import com.fasterxml.jackson.databind.JsonNode;

/** Lists of names inside the items of reference data. */
public final class Listing {

    private Listing() {}

    /** Whether a list of texts has that one; a list that is not there has none. */
    public static boolean names(JsonNode list, String wanted) {
        for (var name : list) {
            if (name.asText().equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
