package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** How often a scheduled payment falls due. Source: guide, schema. */
@RegisterForReflection
public enum PaymentFrequency {
    MONTHLY,
    QUARTERLY,
    WEEKLY,
    FORTNIGHTLY,
    FOUR_WEEKLY,
    ANNUALLY,
    SIX_MONTHLY
}
