package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ledger that no mandate pays. Source: schema. */
@RegisterForReflection
@Schema(description = "A ledger that no mandate pays.", name = "BasePaymentPreference")
public record PassivePreference(
        @NotNull @Schema(description = "PASSIVE.") PaymentPreferenceType type,

        @NotNull @NotBlank @Schema(description = "Identifier of a ledger in the payload.")
        String ledgerIdentifier)
        implements PaymentPreference {}
