package io.krakenemulator.schema.transaction;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers have this where requests have a {@link PaymentType} or a {@link RepaymentType}. */
@RegisterForReflection
@Schema(description = "How a payment came or a repayment was sent; empty when it is not known.")
public enum MoneyMovement {
    DD_FIRST_COLLECTION,
    DD_REGULAR_COLLECTION,
    DD_RE_PRESENTATION,
    DD_FINAL_COLLECTION,
    CREDIT_CARD,
    DEBIT_CARD,
    CHEQUE,
    BACS_DEPOSIT,
    ALLPAY_CASH,
    ALLPAY_CARD,
    ALLPAY_CHEQUE,
    PAYPOINT_CASH,
    PAYPOINT_CARD,
    PAYPOINT_CHEQUE,
    DCA_COLLECTION,
    BRISTOL_POUND,
    CASH,
    FUEL_DIRECT,
    BPAY,
    AUSTRALIA_POST,
    HEEA,
    HEEAS,
    CENTREPAY,
    EAPA_VOUCHER,
    URGS,
    BPOINT,
    EFT,
    ERRONEOUS_PAYMENT,
    PAYZONE,
    POST_OFFICE_CASH,
    POST_OFFICE_CARD,
    POST_OFFICE_CHEQUE,
    POST_OFFICE_SAVINGS_STAMPS,
    KONBINI,
    DIRECT_CREDIT,
    CARD_REFUND,
    BACS,
    @JsonProperty("")
    UNSPECIFIED
}
