package io.krakenemulator.schema.contract;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(name = "SalesChannelCharacteristic", description = "The channel through which the agreement was sold.")
public record SalesChannelCharacteristic(
        @RequiredText
        @Schema(
                description = "Which characteristic it is.",
                enumeration = {"sales_channel"})
        String code,

        @RequiredText @Schema(description = "Channel of the sale, one of those that the sandbox knows.")
        String value)
        implements ProductCharacteristic {}
