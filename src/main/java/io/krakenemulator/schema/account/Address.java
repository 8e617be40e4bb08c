package io.krakenemulator.schema.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.RequiredText;
import io.krakenemulator.validation.constraint.DeliveryPointIdentifier;
import io.krakenemulator.validation.constraint.Normalised;
import io.krakenemulator.validation.constraint.Postcodes;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "An address in the international form.")
public record Address(
        @Size(max = 512) @Schema(description = "State, region or country of the United Kingdom.")
        String administrativeArea,

        @RequiredText @Size(max = 2) @Schema(description = "Country, as two letters of ISO 3166-1.")
        String country,

        @NotEmptyIfPresent
        @Size(max = 11)
        @DeliveryPointIdentifier
        @Schema(
                description =
                        "In Great Britain the postcode without its space and the two-character delivery point suffix.")
        String deliveryPointIdentifier,

        @Size(max = 512) @Schema(description = "Village, neighbourhood or borough inside the locality.")
        String dependentLocality,

        @Size(max = 512) @Schema(description = "Town or city.")
        String locality,

        @Schema(description = "Whom the address is of.", deprecated = true)
        String name,

        @Schema(description = "Organisation that the address is of.", deprecated = true)
        String organization,

        @Size(max = 512)
        @Normalised(Postcodes.NormalForm.class)
        @Schema(description = "Postcode. A British one is answered in capitals with one space.")
        String postalCode,

        @Size(max = 512) @Schema(description = "Code for those who get large amounts of post.")
        String sortingCode,

        @Schema(description = "Street and house as free text. Excludes the structured form.")
        String streetAddress,

        @Schema(
                description = "Street and house in parts that differ from country to country. Excludes the free text.",
                nullable = true)
        ObjectNode structuredStreetAddress) {}
