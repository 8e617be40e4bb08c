package io.krakenemulator.schema.contract;

import io.krakenemulator.validation.Money;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A price that replaces one rate of the product for this agreement.")
public record RateOverride(
        @RequiredText
        @Size(max = 255)
        @Schema(description = "Band of the rate that is replaced, such as CONSUMPTION_STANDARD.")
        String rateBand,

        @NotNull @Money @Schema(description = "The price in place of the product's own.")
        BigDecimal unitPrice) {}
