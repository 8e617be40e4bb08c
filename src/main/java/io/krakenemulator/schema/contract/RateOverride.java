package io.krakenemulator.schema.contract;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price that replaces one rate of the product for this agreement. Source: schema. */
@RegisterForReflection
@Schema(description = "A price that replaces one rate of the product for this agreement.")
public record RateOverride(
        @NotNull
        @NotBlank
        @Size(max = 255)
        @Schema(description = "Band of the rate that is replaced, such as CONSUMPTION_STANDARD.")
        String rateBand,

        @NotNull @Digits(integer = 10, fraction = 10) @Schema(description = "The price in place of the product's own.")
        BigDecimal unitPrice) {}
