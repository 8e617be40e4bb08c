package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Where a complaint stood at a moment. Source: schema. */
@RegisterForReflection
public enum ComplaintStatus {
    OPEN,
    RESOLVED,
    NO_CONTACT,
    REOPENED,
    DEADLOCK,
    CANCELLED
}
