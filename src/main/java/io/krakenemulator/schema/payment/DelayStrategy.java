package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** How the days between a bill and its payment are counted. Source: schema. */
@RegisterForReflection
public enum DelayStrategy {
    FIXED,
    WORKING_DAYS
}
