package io.krakenemulator.schema.transaction;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "How a repayment was sent; empty when it is not known.")
public enum RepaymentType {
    DIRECT_CREDIT,
    CARD_REFUND,
    BACS,
    CHEQUE,
    BPAY,
    @JsonProperty("")
    UNSPECIFIED
}
