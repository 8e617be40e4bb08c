package io.krakenemulator.schema.contract;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        name = "Gbr-gas.meter-point-grid-supply-point-equivalentCharacteristic",
        description = "The grid supply point group that the prices of a gas meter point follow.")
public record GasGridSupplyPointCharacteristic(
        @RequiredText
        @Schema(
                description = "Which characteristic it is.",
                enumeration = {"gbr-gas.meter-point-grid-supply-point-equivalent"})
        String code,

        @RequiredText
        @Schema(
                description = "Grid supply point group.",
                enumeration = {"_A", "_B", "_C", "_D", "_E", "_F", "_G", "_H", "_J", "_K", "_L", "_M", "_N", "_P"})
        String value)
        implements ProductCharacteristic {}
