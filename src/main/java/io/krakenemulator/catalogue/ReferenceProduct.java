package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.product.ProductDirection;
import io.krakenemulator.validation.constraint.DateOrMoment;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A product of the reference data document. The rules of the call that creates products do not apply here. So operators
 * may write products that it would refuse, such as one that was withdrawn long ago.
 */
@RegisterForReflection
@Schema(name = "ReferenceProduct", description = "A product with its tariffs.")
record ReferenceProduct(
        @NotNull @NotBlank @Schema(description = "Code of the brand that sells it; one of the brands.")
        String brand,

        @NotNull @NotBlank @Schema(description = "Its code.")
        String code,

        @NotNull @NotBlank @Schema(description = "Name that staff see.")
        String fullName,

        @NotNull @NotBlank @Schema(description = "Name that customers see.")
        String displayName,

        @NotNull @Schema(description = "A description of the product; may be empty.")
        String description,

        @NotNull @Schema(description = "First day on offer.")
        LocalDate availableFromDate,

        @Schema(description = "Last day on offer; null or absent while there is none.", nullable = true)
        LocalDate availableToDate,

        @Schema(description = "Whether it is kept from public lists.")
        Boolean isHidden,

        @Schema(description = "Whether its prices may change during an agreement.")
        Boolean isVariable,

        @Schema(description = "Whether energy is paid for in advance.")
        Boolean isPrepay,

        @Schema(description = "Whether the energy is from renewable sources.")
        Boolean isGreen,

        @Schema(description = "Whether it is for businesses.")
        Boolean isBusiness,

        @Schema(description = "Whether customers without a choice of their own get it.")
        Boolean isDefault,

        @Schema(description = "Whether its prices follow an index.")
        Boolean isTracker,

        @Schema(description = "Anything else that the supplier keeps with it.")
        ObjectNode clientParams,

        @Schema(description = "Codes of its tags, each one of the product_tags.")
        List<@NotBlank String> tagCodes,

        @Schema(description = "Notes for staff.", nullable = true)
        String notes,

        @Min(0) @Schema(description = "Length of an agreement in months.", nullable = true)
        Integer term,

        @Schema(description = "Whether the customer buys energy or sells it.")
        ProductDirection direction,

        @DateOrMoment
        @Schema(
                description = "Date or moment at which every agreement ends; null or absent while there is none.",
                nullable = true)
        String endsAt,

        @NotNull @NotEmpty @Schema(description = "Its tariffs.")
        List<ReferenceTariff> tariffs) {}
