package io.krakenemulator.schema.account.fit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Why payments for an installation are held back.")
public enum CreditHoldReason {
    HAS_NOMINATED_RECIPIENT,
    /** A change of ownership is under way. */
    INVOLVED_IN_COO,
    SWITCH_LOSS,
    LINKED_TO_WRONG_ACCOUNT,
    PAID_INCORRECTLY,
    MIGRATED_IN_DISPUTE,
    AWAITING_SIGNED_FIT_PLAN,
    CLOSED_INSTALLATION,
    NEEDS_MANUAL_PAYMENT,
    BIENNIAL_DISPUTES,
    /** To be told in the notes. */
    OTHER
}
