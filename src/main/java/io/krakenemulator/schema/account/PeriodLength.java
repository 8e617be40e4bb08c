package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The unit of a billing period. */
@RegisterForReflection
public enum PeriodLength {
    MONTHLY,
    QUARTERLY
}
