package io.krakenemulator.schema.contract;

import io.krakenemulator.validation.Composed;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields that agreements for both fuels share. */
public interface AgreementFields {

    @Composed
    @Schema(description = "Moment at which the agreement was made.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface AgreedAt {}

    @Composed
    @Schema(description = "Identifier of the business contract that the agreement belongs to.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface BusinessContractIdentifier {}

    @Composed
    @Schema(description = "What the customer chose where the product leaves a choice.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Characteristics {}

    @Composed
    @NotNull
    @Schema(description = "First day that the agreement covers.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface EffectiveFrom {}

    @Composed
    @Schema( description = "The day after the last one that the agreement covers. Null or absent while it is open.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface EffectiveTo {}

    @Composed
    @Schema(description = "Prices that replace single rates of the product.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface RateOverrides {}

    @Composed
    @Schema(description = "Moment at which the prices were agreed.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface RatesAgreedAt {}
}
