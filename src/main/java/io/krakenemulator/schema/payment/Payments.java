package io.krakenemulator.schema.payment;

import io.krakenemulator.validation.PoundsAndPence;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "One instalment of a schedule.")
public record Payments(
        @NotNull @PoundsAndPence @Schema(description = "What the instalment comes to, in pounds.")
        BigDecimal amount,

        @NotNull @Schema(description = "Day on which it falls due.")
        LocalDate paymentDate,

        @Schema(description = "Type of the instalment; may only be empty.")
        InstalmentType paymentType) {}
