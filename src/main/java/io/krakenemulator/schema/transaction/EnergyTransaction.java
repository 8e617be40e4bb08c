package io.krakenemulator.schema.transaction;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        description = "A movement of money on an account.",
        oneOf = {
            EnergyCredit.class,
            EnergyCharge.class,
            EnergyPayment.class,
            EnergyRepayment.class,
            EnergySupplyCharge.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "CREDIT", schema = EnergyCredit.class),
            @DiscriminatorMapping(value = "CHARGE", schema = EnergyCharge.class),
            @DiscriminatorMapping(value = "PAYMENT", schema = EnergyPayment.class),
            @DiscriminatorMapping(value = "REPAYMENT", schema = EnergyRepayment.class),
            @DiscriminatorMapping(value = "SUPPLY_CHARGE", schema = EnergySupplyCharge.class)
        })
public sealed interface EnergyTransaction
        permits EnergyCredit, EnergyCharge, EnergyPayment, EnergyRepayment, EnergySupplyCharge {

    TransactionType type();

    /** Returns the transaction's identifier in the source system. */
    String transactionId();

    LocalDate transactionDate();

    /** Pounds, unsigned by kind: see {@link #effectOnBalance()}. */
    BigDecimal amount();

    String reference();

    String note();

    String displayNote();

    String billingDocumentIdentifier();

    String toPrepayMeterSerialNumber();

    /** Pounds by which the transaction raises the account's balance; negative where it lowers it. */
    default BigDecimal effectOnBalance() {
        return switch (type()) {
            case PAYMENT, CREDIT -> amount();
            case CHARGE, SUPPLY_CHARGE, REPAYMENT -> amount().negate();
        };
    }
}
