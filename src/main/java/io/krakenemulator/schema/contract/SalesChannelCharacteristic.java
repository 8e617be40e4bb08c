package io.krakenemulator.schema.contract;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The channel through which the agreement was sold. Source: schema. */
@RegisterForReflection
@Schema(name = "SalesChannelCharacteristic", description = "The channel through which the agreement was sold.")
public record SalesChannelCharacteristic(
        @NotNull
        @NotBlank
        @Schema(
                description = "Which characteristic it is.",
                enumeration = {"sales_channel"})
        String code,

        @NotNull @NotBlank @Schema(description = "Channel of the sale, one of those that the sandbox knows.")
        String value)
        implements ProductCharacteristic {}
