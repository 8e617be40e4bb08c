package io.krakenemulator.schema.product;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.LookedUp;
import io.krakenemulator.validation.Lookup;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** No schema of it is published. Required fields and bounds are inferred from the sample of the guide and from similar interfaces. */
@RegisterForReflection
@Schema(
        description =
                "A product: what can be agreed with a customer, and its tariffs by region and way " + "of paying.")
public record Product(
        @NotNull @Schema(description = "First day on offer, inclusive.")
        LocalDate availableFromDate,

        @Schema(description = "Last day on offer. Null or absent while there is none.", nullable = true)
        LocalDate availableToDate,

        @RequiredText @Schema(description = "Code of the brand that sells the product.")
        String brand,

        @Schema(description = "Anything else that the supplier keeps with the product.", defaultValue = "{}")
        ObjectNode clientParams,

        @RequiredText
        @Size(max = 128)
        @LookedUp(Lookup.PRODUCT)
        @Schema(description = "Code of the product, unique in the sandbox.")
        String code,

        @NotNull @Schema(description = "The product in a sentence or two; it may be empty.")
        String description,

        @Schema(description = "Whether energy is bought or sold by the customer.", defaultValue = "IMPORT")
        ProductDirection direction,

        @RequiredText @Size(max = 255) @Schema(description = "Name that customers see.")
        String displayName,

        @Schema(description = "Moment at which every agreement on the product ends.", nullable = true)
        Instant endsAt,

        @RequiredText @Size(max = 255) @Schema(description = "Name that staff see.")
        String fullName,

        @Schema(description = "Whether the product is for businesses.", defaultValue = "false")
        Boolean isBusiness,

        @Schema(description = "Whether customers without a choice of their own get it.", defaultValue = "false")
        Boolean isDefault,

        @Schema(description = "Whether the energy is from renewable sources.", defaultValue = "false")
        Boolean isGreen,

        @Schema(description = "Whether the product is kept from public lists.", defaultValue = "false")
        Boolean isHidden,

        @Schema(description = "Whether energy is paid for in advance.", defaultValue = "false")
        Boolean isPrepay,

        @Schema(description = "Whether the prices follow an index.", defaultValue = "false")
        Boolean isTracker,

        @Schema(description = "Whether the prices may change during an agreement.", defaultValue = "false")
        Boolean isVariable,

        @Schema(description = "Notes for staff.") String notes,

        @Schema(description = "Codes of the tags on the product, such as domestic.test_tag.")
        List<@NotBlank String> tagCodes,

        @NotNull @NotEmpty @Schema(description = "The tariffs, one for each region, way of paying and rate structure.")
        List<Tariff> tariffs,

        @Min(0) @Schema(description = "Length of an agreement in months.")
        Integer term) {

    /** Returns whether customers sell energy on this product. */
    public boolean isExport() {
        return direction == ProductDirection.EXPORT;
    }
}
