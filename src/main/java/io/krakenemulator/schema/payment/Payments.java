package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One instalment of a schedule. Source: schema. */
@RegisterForReflection
@Schema(description = "One instalment of a schedule.")
public record Payments(
        @NotNull @Digits(integer = 8, fraction = 2) @Schema(description = "What the instalment comes to, in pounds.")
        BigDecimal amount,

        @NotNull @Schema(description = "Day on which it falls due.")
        LocalDate paymentDate,

        @Schema(description = "Type of the instalment; may only be empty.")
        InstalmentType paymentType) {}
