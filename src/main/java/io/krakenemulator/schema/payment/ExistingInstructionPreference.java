package io.krakenemulator.schema.payment;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        description = "A ledger paid by a mandate that is there already.",
        name = "PaymentPreferencesWithExistingInstructionReferences")
public record ExistingInstructionPreference(
        @NotNull @Schema(description = "ACTIVE_EXISTING.") PaymentPreferenceType type,

        @NotNull @Schema(description = "The mandate, as its vendor knows it.")
        ExistingPaymentInstructionReference instructionReferenceParams,

        @RequiredText @Schema(description = "Identifier of a ledger in the payload.")
        String ledgerIdentifier)
        implements PaymentPreference {}
