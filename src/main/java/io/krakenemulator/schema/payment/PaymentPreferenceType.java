package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Which instruction a ledger is to be paid by. */
@RegisterForReflection
public enum PaymentPreferenceType {
    /** One that is there already. */
    ACTIVE_EXISTING,
    /** One that comes with the same payload. */
    ACTIVE_NEW,
    /** None. */
    PASSIVE
}
