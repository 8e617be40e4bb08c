package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        description = "Which mandate pays a ledger: one that is there already, one from the same payload, or none.",
        oneOf = {ExistingInstructionPreference.class, NewInstructionPreference.class, PassivePreference.class},
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "ACTIVE_EXISTING", schema = ExistingInstructionPreference.class),
            @DiscriminatorMapping(value = "ACTIVE_NEW", schema = NewInstructionPreference.class),
            @DiscriminatorMapping(value = "PASSIVE", schema = PassivePreference.class)
        })
public sealed interface PaymentPreference
        permits ExistingInstructionPreference, NewInstructionPreference, PassivePreference {

    /** Returns which of the three forms this is. */
    PaymentPreferenceType type();

    /** Returns the identifier of the ledger that is to be paid. */
    String ledgerIdentifier();
}
