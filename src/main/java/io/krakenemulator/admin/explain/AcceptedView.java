package io.krakenemulator.admin.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The values that the field at the place of a problem accepts. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "AcceptedValues",
        description =
                "The values that the field at the place of the problem accepts. Bounds that it does not have are absent.")
record AcceptedView(
        @NotNull
        @Schema(
                description = "The type of value.",
                enumeration = {
                    "text",
                    "email",
                    "integer",
                    "decimal",
                    "boolean",
                    "date",
                    "date-time",
                    "duration",
                    "time",
                    "choice",
                    "list",
                    "object",
                    "any"
                })
        String type,

        @NotNull @Schema(description = "Whether the field must be present.")
        Boolean required,

        @NotNull @Schema(description = "Whether null is accepted.")
        Boolean nullable,

        @Schema(description = "The list of the reference data that must have the value.")
        String list,

        @Schema(
                description =
                        "Values that are accepted, the shortest first, at most 20. Those of a closed list, or of the"
                                + " reference data if the problem is that they lack the value.")
        List<String> values,

        @Schema(description = "The number of all such values.")
        Integer valuesTotal,

        @Schema(description = "The least number of characters or elements.")
        Integer minLength,

        @Schema(description = "The greatest number of characters or elements.")
        Integer maxLength,

        @Schema(description = "The least number.") Long minimum,

        @Schema(description = "The greatest number.") Long maximum,

        @Schema(description = "The greatest number of digits before the decimal point.")
        Integer wholeDigits,

        @Schema(description = "The greatest number of digits after the decimal point.")
        Integer decimalPlaces) {}
