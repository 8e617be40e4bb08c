package io.krakenemulator.schema.supply;

import io.krakenemulator.schema.account.Metadata;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.RequiredText;
import io.krakenemulator.validation.constraint.DeliveryPointIdentifier;
import io.krakenemulator.validation.constraint.Postcode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A place where energy is supplied, with the meter points that serve it.")
public record EnergyLegacySupplyAddress(
        @NotNull @Schema(description = "First day on which the customer was supplied at this address.")
        LocalDate customerAtSupplyAddressFromDate,

        @Schema(
                description = "Day on which the customer left the address, for example by moving out. Null or "
                        + "absent while the customer is there.",
                nullable = true)
        LocalDate customerAtSupplyAddressToDate,

        @Schema(description = "Whether the account holder owns the property as its landlord.", defaultValue = "false")
        Boolean isLandlord,

        @NotEmptyIfPresent
        @Size(max = 255)
        @Schema(description = "A name that tells this address from the others of the account.")
        String label,

        @Schema(description = "Free key and value pairs that are kept with the property.")
        List<Metadata> metadata,

        @NotNull @Schema(description = "The electricity and gas meter points at this address.")
        List<MeterPoint> meterPoints,

        @Schema(description = "Day since which the address has been the customer's main home.")
        LocalDate primaryPlaceOfResidenceSince,

        @Schema(
                description = "People who administer the property, such as its landlord. One at most can be "
                        + "imported; they become administrators of every account of the same portfolio.")
        List<PropertyAdministrator> propertyAdministrators,

        @NotEmptyIfPresent @Size(max = 255) @Schema(description = "The property's identifier in the source system.")
        String propertyExternalIdentifier,

        @NotNull @Size(max = 512) @Schema(description = "First line of the address.")
        String supplyAddress1,

        @Size(max = 512) @Schema(description = "Second line of the address.")
        String supplyAddress2,

        @Size(max = 512) @Schema(description = "Third line of the address.")
        String supplyAddress3,

        @Size(max = 512) @Schema(description = "Fourth line of the address.")
        String supplyAddress4,

        @Size(max = 512) @Schema(description = "Fifth line of the address.")
        String supplyAddress5,

        @NotEmptyIfPresent
        @Size(max = 11)
        @DeliveryPointIdentifier
        @Schema(
                description = "Postal delivery point: the postcode without its space, followed by the "
                        + "two-character suffix of the delivery point. Capital letters and digits.")
        String supplyDeliveryPointIdentifier,

        @RequiredText
        @Size(max = 10)
        @Postcode
        @Schema(description = "Postcode of the address; it is brought into the usual form with one space.")
        String supplyPostcode) {}
