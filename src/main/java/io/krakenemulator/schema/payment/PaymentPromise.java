package io.krakenemulator.schema.payment;

import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.PoundsAndPence;
import io.krakenemulator.validation.Reference;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A payment that a customer has promised.")
public record PaymentPromise(
        @NotNull @PoundsAndPence @Schema(description = "What was promised, in pounds.")
        BigDecimal amount,

        @NotEmptyIfPresent
        @InReferenceData(Reference.LEDGER_TYPES)
        @Schema(description = "Code of the type of ledger that it goes to.")
        String ledgerCode,

        @NotNull @Schema(description = "Day for which it was promised.")
        LocalDate paymentDate) {}
