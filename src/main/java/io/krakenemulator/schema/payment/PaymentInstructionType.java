package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The kind of mandate of an instruction.")
public enum PaymentInstructionType {
    BPAY,
    CARD,
    CUSTOM,
    DIRECT_DEBIT,
    GMO_REFUND,
    PAYMENT_SLIP
}
