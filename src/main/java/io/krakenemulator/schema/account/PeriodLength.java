package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The unit of a billing period. Source: schema. */
@RegisterForReflection
public enum PeriodLength {
    MONTHLY,
    QUARTERLY
}
