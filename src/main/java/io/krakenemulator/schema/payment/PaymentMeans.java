package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The way in which scheduled payments are taken. Source: guide, schema. */
@RegisterForReflection
public enum PaymentMeans {
    DD,
    CARD,
    MANUAL,
    PAYMENT_SLIP
}
