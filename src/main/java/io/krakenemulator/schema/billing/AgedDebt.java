package io.krakenemulator.schema.billing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a debt. Source: guide, schema. */
@RegisterForReflection
@Schema(description = "A part of a debt.")
public record AgedDebt(
        @Digits(integer = 8, fraction = 2) @Schema(description = "What is owed, in pounds.")
        BigDecimal debtAmount,

        @Schema(description = "Day on which it fell due.") LocalDate dueDate) {}
