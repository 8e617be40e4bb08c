package io.krakenemulator.schema.payment;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A ledger that no mandate pays.", name = "BasePaymentPreference")
public record PassivePreference(
        @NotNull @Schema(description = "PASSIVE.") PaymentPreferenceType type,

        @RequiredText @Schema(description = "Identifier of a ledger in the payload.")
        String ledgerIdentifier)
        implements PaymentPreference {}
