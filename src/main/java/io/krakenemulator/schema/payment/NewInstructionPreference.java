package io.krakenemulator.schema.payment;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        description = "A ledger paid by a mandate that comes with the same payload.",
        name = "PaymentPreferencesWithNewInstructionReferences")
public record NewInstructionPreference(
        @NotNull @Schema(description = "ACTIVE_NEW.") PaymentPreferenceType type,

        @NotNull @Schema(description = "The mandate, as the payload names it.")
        NewPaymentInstructionReference instructionReferenceParams,

        @RequiredText @Schema(description = "Identifier of a ledger in the payload.")
        String ledgerIdentifier)
        implements PaymentPreference {}
