package io.krakenemulator.validation.reference;

import io.krakenemulator.validation.constraint.RegularExpression;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A detail of customers or businesses that is registered, and what its values must be. */
@RegisterForReflection
@Schema(
        name = "DetailNamespace",
        description = "A detail of customers or businesses that is registered, and what its values must be.")
public record DetailNamespace(
        @NotNull @NotBlank @Schema(description = "Identifies it in payloads.")
        String code,

        @Schema(description = "The type of its values; any when left out.")
        DetailType type,

        @Schema(description = "Whether no two customers of an account may have the same value.", defaultValue = "false")
        Boolean unique,

        @Schema(description = "Whether every customer must have it.", defaultValue = "false")
        Boolean required,

        @RegularExpression @Schema(description = "A regular expression of RE2 that each value matches as a whole.")
        String rule) {

    /** Fills in the defaults of what is left out. */
    public DetailNamespace {
        unique = Objects.requireNonNullElse(unique, false);
        required = Objects.requireNonNullElse(required, false);
    }
}
