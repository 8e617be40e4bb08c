package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ledger paid by a mandate that is there already. Source: schema. */
@RegisterForReflection
@Schema(
        description = "A ledger paid by a mandate that is there already.",
        name = "PaymentPreferencesWithExistingInstructionReferences")
public record ExistingInstructionPreference(
        @NotNull @Schema(description = "ACTIVE_EXISTING.") PaymentPreferenceType type,

        @NotNull @Schema(description = "The mandate, as its vendor knows it.")
        ExistingPaymentInstructionReference instructionReferenceParams,

        @NotNull @NotBlank @Schema(description = "Identifier of a ledger in the payload.")
        String ledgerIdentifier)
        implements PaymentPreference {}
