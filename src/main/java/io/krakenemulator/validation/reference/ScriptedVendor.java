package io.krakenemulator.validation.reference;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payment vendor, and how it answers for some references. */
@RegisterForReflection
@Schema(name = "ScriptedVendor", description = "A payment vendor, and how it answers for some references.")
public record ScriptedVendor(
        @NotNull @NotBlank @Schema(description = "Identifies it in payloads.")
        String code,

        @Schema(description = "How it answers for a reference, by reference.")
        Map<String, VendorOutcome> outcomes) {

    /** Fills in the default of what is left out. */
    public ScriptedVendor {
        outcomes = Objects.requireNonNullElse(outcomes, Map.of());
    }
}
