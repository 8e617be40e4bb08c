package io.krakenemulator.schema.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The price of a day. Source: guide; bounds from the schema. */
@RegisterForReflection
@Schema(description = "The price of a day.")
public record StandingCharge(
        @NotNull @Schema(description = "First day of the price, inclusive.")
        LocalDate validFromDate,

        @Schema(
                description = "The day after the last one of the price. Null or absent while it holds.",
                nullable = true)
        LocalDate validToDate,

        @NotNull @Digits(integer = 7, fraction = 5) @Schema(description = "Pence a day, without VAT.")
        BigDecimal value)
        implements Rate {}
