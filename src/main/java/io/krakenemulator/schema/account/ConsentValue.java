package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What was answered when consent was asked for. Source: schema. */
@RegisterForReflection
public enum ConsentValue {
    ACCEPTED,
    REJECTED,
    UNKNOWN,
    PENDING
}
