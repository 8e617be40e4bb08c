package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "How often a scheduled payment falls due.")
public enum PaymentFrequency {
    MONTHLY,
    QUARTERLY,
    WEEKLY,
    FORTNIGHTLY,
    FOUR_WEEKLY,
    ANNUALLY,
    SIX_MONTHLY
}
