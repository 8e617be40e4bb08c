package io.krakenemulator.schema.billing;

import io.krakenemulator.validation.PoundsAndPence;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A part of a debt.")
public record AgedDebt(
        @PoundsAndPence @Schema(description = "What is owed, in pounds.")
        BigDecimal debtAmount,

        @Schema(description = "Day on which it fell due.") LocalDate dueDate) {}
