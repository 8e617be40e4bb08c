package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "What makes a payment of a schedule fall due.")
public enum PaymentTrigger {
    /** The dates of its instalments. */
    PLAN,
    /** The calendar, at a fixed amount. Taken where none is named. */
    REGULAR,
    /** The calendar, as part of a plan. */
    REGULAR_PLAN,
    /** A balance below the threshold. */
    BALANCE,
    /** The issue of a bill, which it clears. */
    BILL
}
