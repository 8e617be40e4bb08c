package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a commission is reckoned on. Source: schema. */
@RegisterForReflection
public enum CommissionType {
    UNIT_RATE_UPLIFT
}
