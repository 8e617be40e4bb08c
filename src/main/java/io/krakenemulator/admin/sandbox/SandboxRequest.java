package io.krakenemulator.admin.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.ReferenceDataDocument;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.lifecycle.ClockSetting;
import io.krakenemulator.sandbox.ApiKeyForm;
import io.krakenemulator.sandbox.SandboxName;
import io.krakenemulator.sandbox.Strictness;
import io.krakenemulator.validation.CrossChecked;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.NumberOrText;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.ShapeCheck;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.HashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sandbox that is to be created. */
@RegisterForReflection
@Schema(name = "NewSandbox", description = "A sandbox that is to be created. What is left out has a default.")
record SandboxRequest(
        @NotNull
        @Pattern(regexp = SandboxName.FORM, message = SandboxName.DETAIL)
        @Schema(
                description = "Its name in the control API: letters, digits, dots, dashes and underscores, a letter or"
                        + " digit first.",
                examples = "team-a")
        String name,

        @NotEmpty
        @Schema(
                description = "The keys that select it: visible ASCII characters, 255 at most. A key is created if none"
                        + " is given.")
        List<@Pattern(regexp = ApiKeyForm.FORM, message = ApiKeyForm.DETAIL) String> apiKeys,

        @NotEmptyIfPresent
        @NumberOrText
        @Schema(description = "The seed of account numbers and other random values; its name when left out.")
        String seed,

        @Schema(description = "Its clock; real time when left out.")
        ClockSetting clock,

        @Schema(description = "The form of its answers; `guide` when left out.")
        Dialect dialect,

        @Schema(
                description =
                        "`strict` applies the rules that some samples of the guide break, too, and answers addresses"
                                + " and local times as Django does; `guide` when left out.")
        Strictness strictness,

        @Schema(description = "Its reference data as one document, products included; none when left out.")
        ReferenceDataDocument referenceData,

        @NotEmptyIfPresent
        @Schema(
                description =
                        "The name of a sandbox from which comes what is left out here: reference data, seed, clock,"
                                + " dialect, strictness and processing settings without `hold`, but no accounts and no keys.",
                examples = "guide")
        String copyOf)
        implements CrossChecked {

    @Override
    public void check(ObjectNode sent, Problems problems) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < apiKeys.size(); i++) {
            var earlier = places.putIfAbsent(apiKeys.get(i), i);
            if (earlier != null) {
                problems.at("api_keys", i).add(ShapeCheck.DUPLICATE, "is the same key as api_keys." + earlier);
            }
        }
    }
}
