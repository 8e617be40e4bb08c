package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "What kind of mandate an instruction is.")
public enum PaymentInstructionType {
    BPAY,
    CARD,
    CUSTOM,
    DIRECT_DEBIT,
    GMO_REFUND,
    PAYMENT_SLIP
}
