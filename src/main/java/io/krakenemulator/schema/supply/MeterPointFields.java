package io.krakenemulator.schema.supply;

import io.krakenemulator.validation.Composed;
import io.krakenemulator.validation.RequiredText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields that meter points of both fuels share. */
public interface MeterPointFields {

    @Composed
    @Schema(description = "Exemptions from the climate change levy. Business accounts only.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface CclExemptions {}

    @Composed
    @Schema( description = "Whether a reading of this meter point is in dispute. A dispute has to be settled before the account is imported, so true is refused.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface DrInProgress {}

    @Composed
    @Schema( description = "Whether an erroneous transfer of this meter point is being undone. It has to be settled before the account is imported, so true is refused.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface EtInProgress {}

    @Composed
    @Schema( description = "Day up to which consumption has been billed; billing goes on from there. The supply start date if nothing has been billed yet.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface LastBilledToDate {}

    @Composed
    @RequiredText
    @Size(max = 4)
    @Schema(description = "Market participant id of the supplier.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Mpid {}

    @Composed
    @Schema(description = "Whether the customer wants a smart meter here.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface SmartRefusalInterest {}

    @Composed
    @Schema(description = "Visits made to install a smart meter here.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface SmartSiteVisit {}

    @Composed
    @Schema( description = "Day on which supply ends. Null or absent while the meter point is supplied.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface SupplyEndDate {}

    @Composed
    @NotNull
    @Schema(description = "Day on which supply by this supplier starts.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface SupplyStartDate {}

    @Composed
    @Schema( description = "The fuel. It may be absent: the identifier tells it then. If present it has to agree with the identifier.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface SupplyType {}

    @Composed
    @Schema(description = "Exemptions from VAT. Business accounts only.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface VatExemptions {}
}
