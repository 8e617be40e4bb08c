package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.schema.supply.MeterPointStatus;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Facts.Fuel;

/**
 * What a sandbox has ruled about where a meter point stands.
 *
 * @param atImport the status in which an import leaves it
 * @param statusSequence the statuses that it takes once it is registered, {@code [{status, after}]}; empty for the ordinary ones
 */
public record MeterPointScript(MeterPointStatus atImport, JsonNode statusSequence) {

    private static final JsonNode NO_SEQUENCE = JsonNodeFactory.instance.arrayNode();

    private static final MeterPointScript ORDINARY =
            new MeterPointScript(MeterPointStatus.PRE_REGISTRATION, NO_SEQUENCE);

    /** The first script of the sandbox that fits the meter point, or the ordinary one where none does. */
    public static MeterPointScript of(Facts facts, Fuel fuel, String mpxn) {
        var scripts = facts.instance("meter_point_script");
        if (isStatusSequence(scripts)) {
            return new MeterPointScript(ORDINARY.atImport(), scripts);
        }
        for (var script : scripts) {
            if (fits(script, "fuel", fuel.name()) && fits(script, "mpxn", mpxn)) {
                return new MeterPointScript(
                        MeterPointStatus.of(script.path("at_import").asText()).orElse(ORDINARY.atImport()),
                        script.path("walk").isArray() ? script.path("walk") : NO_SEQUENCE);
            }
        }
        return ORDINARY;
    }

    /** Whether a list is, in short, the status sequence of all meter points. */
    static boolean isStatusSequence(JsonNode scripts) {
        return scripts.path(0).has("status");
    }

    private static boolean fits(JsonNode script, String field, String value) {
        return !script.has(field) || value.equals(script.path(field).asText());
    }
}
