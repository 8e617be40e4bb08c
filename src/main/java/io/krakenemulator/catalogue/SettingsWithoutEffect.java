package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The settings of a reference data document that a real instance has and the emulator only keeps. */
public final class SettingsWithoutEffect {

    /** A rule does no I/O, so that no document can be looked for in a directory or a bucket. */
    private static final Set<String> STORES_NOT_ASKED = Set.of("directory", "s3");

    private SettingsWithoutEffect() {}

    /** Returns the places of the settings that are set to something else than their default, and change nothing. */
    public static List<String> in(JsonNode document) {
        var found = new ArrayList<String>();
        var instance = document.path("instance");
        if (instance.path("incomplete_payment_instructions_enabled").asBoolean()) {
            found.add("instance.incomplete_payment_instructions_enabled");
        }
        if (STORES_NOT_ASKED.contains(
                instance.path("document_store").path("kind").asText())) {
            found.add("instance.document_store");
        }
        var suppliers = document.path("import_suppliers");
        for (int i = 0; i < suppliers.size(); i++) {
            if (!suppliers
                    .get(i)
                    .path("settings")
                    .path("document_root")
                    .asText()
                    .isEmpty()) {
                found.add("import_suppliers." + i + ".settings.document_root");
            }
        }
        return found;
    }
}
