package io.krakenemulator.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sandbox to be created. Documents what {@link CreateSandbox} reads. */
@RegisterForReflection
@Schema(name = "NewSandbox", description = "A sandbox to be made. What is left out has a default.")
record SandboxRequest(
        @NotNull
        @Size(min = 1, max = 63)
        @Schema(
                description =
                        "What the control API calls it by: letters, digits, dots, dashes and underscores, a letter or"
                                + " digit first.",
                examples = "team-a")
        String name,

        @Schema(
                name = "api_keys",
                description =
                        "The keys that select it: visible ASCII characters, 255 at most. One is made when none is given.")
        List<String> apiKeys,

        @Schema(description = "What everything that looks random in it is drawn from; its name when left out.")
        String seed,

        @Schema(description = "Its time; as it really is when left out.")
        ClockRequest clock,

        @Schema(
                description = "The form of its error answers.",
                enumeration = {"guide", "nested"},
                defaultValue = "guide")
        String dialect,

        @Schema(
                description = "Whether it also judges the rules that some samples of the guide break.",
                enumeration = {"guide", "strict"},
                defaultValue = "guide")
        String strictness,

        @Schema(
                name = "reference_data",
                description = "Its reference data as one document, products included; none when left out.")
        ObjectNode referenceData,

        @Schema(
                name = "copy_of",
                description =
                        "The name of a sandbox from which comes what is left out here: reference data, seed, clock,"
                                + " dialect, strictness and processing settings without `hold`, but no accounts and no keys.",
                examples = "guide")
        String copyOf) {}
