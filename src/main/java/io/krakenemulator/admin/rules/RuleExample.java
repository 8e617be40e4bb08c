package io.krakenemulator.admin.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of a valid payload that violates a check. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "RuleExample",
        description = "A change of a valid payload that violates a check. Places in the payload are names of fields and"
                + " zero-based positions in lists, joined by dots.")
public record RuleExample(
        @NotNull @Schema(description = "The schema of the payload.")
        String payload,

        @NotNull
        @Schema(
                description =
                        "The valid payload that is changed: a file in `src/test/resources/fixtures` of the emulator's"
                                + " source.",
                examples = "account/dual-fuel.json")
        String fixture,

        @Schema(description = "Values to set, by their places.")
        ObjectNode set,

        @Schema(description = "Elements to add to the end of lists, by the places of the lists.")
        ObjectNode append,

        @Schema(description = "Places of elements to add once more to the end of their list.")
        List<String> repeat,

        @Schema(description = "Places to remove.") List<String> remove,

        @Schema(description = "The sandbox's clock. Absent where any time near the payload's dates will do.")
        Instant clock,

        @Schema(description = "Reference data that the sandbox needs beyond that of the guide's sandbox.")
        ObjectNode referenceData,

        @NotNull @Schema(description = "The problems that the check reports.")
        List<RuleExampleError> errors) {}
