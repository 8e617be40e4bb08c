package io.krakenemulator.schema.contract;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The grid supply point group that the prices of a gas meter point follow. Source: schema. */
@RegisterForReflection
@Schema(
        name = "Gbr-gas.meter-point-grid-supply-point-equivalentCharacteristic",
        description = "The grid supply point group that the prices of a gas meter point follow.")
public record GasGridSupplyPointCharacteristic(
        @NotNull
        @NotBlank
        @Schema(
                description = "Which characteristic it is.",
                enumeration = {"gbr-gas.meter-point-grid-supply-point-equivalent"})
        String code,

        @NotNull
        @NotBlank
        @Schema(
                description = "Grid supply point group.",
                enumeration = {"_A", "_B", "_C", "_D", "_E", "_F", "_G", "_H", "_J", "_K", "_L", "_M", "_N", "_P"})
        String value)
        implements ProductCharacteristic {}
