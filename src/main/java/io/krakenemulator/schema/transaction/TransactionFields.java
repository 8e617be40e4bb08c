package io.krakenemulator.schema.transaction;

import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.dialect.LooserIn;
import io.krakenemulator.validation.Composed;
import io.krakenemulator.validation.Money;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.RequiredText;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields that kinds of transaction share. */
public interface TransactionFields {

    @Composed
    @NotNull
    @Money
    @LooserIn(Dialect.GUIDE)
    @Schema(description = "Amount in pounds. Negative only to take back an earlier one.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Amount {}

    @Composed
    @NotEmptyIfPresent
    @Schema(
            description =
                    "Identifier of the document that billed this transaction in the source system; transactions that share it go on one archived document.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface BillingDocumentIdentifier {}

    @Composed
    @Schema(description = "Note that the customer sees on statements and in e-mails.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface DisplayNote {}

    @Composed
    @Schema(description = "Note for the supplier's own staff.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Note {}

    @Composed
    @RequiredText
    @Schema(description = "Why the transaction was made, as a code of the sandbox or in free words.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Reason {}

    @Composed
    @NotEmptyIfPresent
    @Schema(description = "Reference of the transaction, such as its identifier at a bank.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Reference {}

    @Composed
    @Schema(description = "The taxes in the amount; none means no tax.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface TaxItems {}

    @Composed
    @NotEmptyIfPresent
    @Schema(description = "Serial number of the prepay meter that the transaction was sent to. Vends always have one.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface ToPrepayMeterSerialNumber {}

    @Composed
    @NotNull
    @Schema(description = "Day of the transaction.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface TransactionDate {}

    @Composed
    @NotNull
    @Schema(description = "Identifier of the transaction in the source system, unique on the account.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface TransactionId {}

    @Composed
    @NotNull
    @Schema(description = "The kind of transaction.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Type {}
}
