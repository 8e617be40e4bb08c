package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Who pays a schedule.")
public enum PaidBy {
    CUSTOMER,
    /** The benefits office, out of the customer's benefit. */
    FUEL_DIRECT
}
