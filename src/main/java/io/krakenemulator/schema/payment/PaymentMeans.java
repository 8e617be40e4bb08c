package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The way in which scheduled payments are taken.")
public enum PaymentMeans {
    DD,
    CARD,
    MANUAL,
    PAYMENT_SLIP
}
