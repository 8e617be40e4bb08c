package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What kind of mandate an instruction is. Source: guide, schema. */
@RegisterForReflection
public enum PaymentInstructionType {
    BPAY,
    CARD,
    CUSTOM,
    DIRECT_DEBIT,
    GMO_REFUND,
    PAYMENT_SLIP
}
