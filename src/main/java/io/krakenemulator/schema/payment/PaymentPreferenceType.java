package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The kind of instruction that pays a ledger. */
@RegisterForReflection
public enum PaymentPreferenceType {
    /** An instruction that exists already. */
    ACTIVE_EXISTING,
    /** An instruction of the same payload. */
    ACTIVE_NEW,
    /** No instruction. */
    PASSIVE
}
