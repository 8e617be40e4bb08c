package io.krakenemulator.schema.transaction;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        description = "What a transaction is. Payments and credits raise the balance of an account; "
                + "charges, supply charges and repayments lower it.")
public enum TransactionType {
    CHARGE,
    PAYMENT,
    REPAYMENT,
    CREDIT,
    SUPPLY_CHARGE
}
