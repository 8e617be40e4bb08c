package io.krakenemulator.schema.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "How energy is paid for: direct debit, other than direct debit, prepayment.")
public enum ProductPaymentMethod {
    DD,
    NDD,
    PP
}
