package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Who pays a schedule. Source: schema. */
@RegisterForReflection
public enum PaidBy {
    CUSTOMER,
    /** The benefits office, out of the customer's benefit. */
    FUEL_DIRECT
}
