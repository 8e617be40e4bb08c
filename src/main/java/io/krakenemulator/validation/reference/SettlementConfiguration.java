package io.krakenemulator.validation.reference;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A standard settlement configuration with its time pattern regimes. */
@RegisterForReflection
@Schema(
        name = "SettlementConfiguration",
        description = "A standard settlement configuration with its time pattern regimes.")
public record SettlementConfiguration(
        @NotNull @NotBlank @Schema(description = "Id of the configuration, such as \"0393\".")
        String ssc,

        @Schema(description = "Its time pattern regimes, such as \"00001\".")
        List<@NotBlank String> tprs) {}
