package io.krakenemulator.validation.reference;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A characteristic of the product of an agreement. */
@RegisterForReflection
@Schema(name = "Characteristic", description = "A characteristic of the product of an agreement.")
public record Characteristic(
        @NotNull @NotBlank @Schema(description = "Identifies it in payloads.")
        String code,

        @Schema(description = "The values that it may have; any value when there are none.")
        List<@NotBlank String> values) {}
