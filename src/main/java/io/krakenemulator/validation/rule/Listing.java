package io.krakenemulator.validation.rule;

import com.fasterxml.jackson.databind.JsonNode;

/** Searches lists of names inside the items of reference data. */
public final class Listing {

    private Listing() {}

    /** Returns whether a list of texts has that one. An absent list has none. */
    public static boolean names(JsonNode list, String wanted) {
        for (var name : list) {
            if (name.asText().equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
