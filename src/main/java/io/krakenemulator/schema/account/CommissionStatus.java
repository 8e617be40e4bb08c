package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Whether a commission is still owed. Source: schema. */
@RegisterForReflection
public enum CommissionStatus {
    PAID,
    PAYABLE
}
