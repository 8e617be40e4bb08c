package io.krakenemulator.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.SandboxBaselines;
import io.krakenemulator.sandbox.SandboxConfigurations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Warns when the configuration of a sandbox was edited after the sandbox was created: a start does not change a sandbox that
 * exists, except for its keys.
 *
 * <p>The configuration is compared with the one that created the sandbox. Changes by the control API therefore cause no
 * warning. They end one: a setting that now has the configured value is not mentioned.
 */
@ApplicationScoped
class EditedConfiguration {

    private static final Logger LOG = Logger.getLogger(EditedConfiguration.class);
    private static final String SANDBOXES = "/emulator/v1/sandboxes/";

    private final SandboxConfigurations configurations;
    private final SandboxBaselines baselines;
    private final Catalogue catalogue;
    private final ObjectMapper json;

    EditedConfiguration(
            SandboxConfigurations configurations, SandboxBaselines baselines, Catalogue catalogue, ObjectMapper json) {
        this.configurations = configurations;
        this.baselines = baselines;
        this.catalogue = catalogue;
        this.json = json;
    }

    /** Stores the configuration that a sandbox has just been created from. */
    Uni<Void> record(Sandbox created, SandboxDefinition definition) {
        return configurations.record(created, ConfiguredSettings.of(definition).toJson());
    }

    /** Compares the configuration with a sandbox that existed before this start, and warns where it differs. */
    Uni<Void> check(Sandbox existing, SandboxDefinition definition) {
        var wanted = ConfiguredSettings.of(definition);
        return findEdited(existing, wanted)
                .flatMap(edited ->
                        edited.isEmpty() ? Uni.createFrom().item(edited) : findNotApplied(existing, wanted, edited))
                .invoke(missing -> {
                    if (!missing.isEmpty()) {
                        LOG.warn(describe(existing.name(), missing));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<List<String>> findEdited(Sandbox existing, ConfiguredSettings wanted) {
        return configurations
                .find(existing)
                .flatMap(stored -> stored == null
                        // The control API or an earlier version created the sandbox. Its first clock is not known.
                        ? baselines.findReferenceData(existing).map(initial -> ConfiguredSettings.of(
                                        existing, parse(initial))
                                .withoutClock()
                                .differences(wanted.withoutClock()))
                        : Uni.createFrom()
                                .item(ConfiguredSettings.parse(parse(stored)).differences(wanted)));
    }

    /** Returns those of the edited settings in which the sandbox differs from the configuration now. */
    private Uni<List<String>> findNotApplied(Sandbox existing, ConfiguredSettings wanted, List<String> edited) {
        return catalogue.wholeDocument(existing).map(document -> {
            var different = ConfiguredSettings.of(existing, document).differences(wanted);
            return edited.stream().filter(different::contains).toList();
        });
    }

    /** Returns the warning: which settings are not applied, and the calls that apply them. */
    static String describe(String name, List<String> settings) {
        var calls = new ArrayList<String>();
        boolean onlyByDeletion = false;
        for (var setting : settings) {
            var call = setting.equals(ConfiguredSettings.CLOCK)
                    ? "PUT " + SANDBOXES + name + "/clock"
                    : setting.startsWith(ConfiguredSettings.REFERENCE_DATA)
                            ? "PUT " + SANDBOXES + name + "/reference-data"
                            : null;
            onlyByDeletion |= call == null;
            if (call != null && !calls.contains(call)) {
                calls.add(call);
            }
        }
        var deletion = "delete the sandbox (DELETE " + SANDBOXES + name + ") and start again";
        return "sandbox=" + name
                + " exists and keeps its settings. The configuration has been edited since the sandbox was"
                + " created and is not applied in: " + String.join(", ", settings) + ". To apply it, "
                + (onlyByDeletion ? deletion : "call " + String.join(" and ", calls) + ", or " + deletion) + ".";
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored configuration is not JSON", e);
        }
    }
}
