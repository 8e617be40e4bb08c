package io.krakenemulator.schema.business;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.constraint.CompanyNumber;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A business whose contracts must exist before its account is migrated. Source: schema. */
@RegisterForReflection
@Schema(description = "A business whose contracts must exist before its account is migrated.")
public record BusinessWithExistingContracts(
        @NotNull @Schema(description = "True: the contracts named here must exist already.")
        Boolean enforceBusinessContractsExist,

        @NotEmptyIfPresent
        @Schema(
                description = "Identifier of the contract.",
                deprecated = true,
                extensions = @Extension(name = "x-use-instead", value = "business_contract_identifiers"))
        String businessContractIdentifier,

        @Schema(description = "Identifiers of the contracts.")
        List<@NotBlank String> businessContractIdentifiers,

        @Schema(description = "Legal form of the business.") BusinessType businessType,

        @NotEmptyIfPresent @Size(max = 255) @Schema(description = "Name of the company.")
        String companyName,

        @NotEmptyIfPresent
        @Size(max = 100)
        @CompanyNumber
        @Schema(description = "Registration number of the company. Answered in its eight-character form.")
        String companyNumber,

        @Schema(description = "Further facts by registered key.")
        List<BusinessDetail> details,

        @Schema(description = "Portfolios of the business.") List<BusinessPortfolio> portfolios,

        @NotEmptyIfPresent @Schema(description = "Segment that the business is counted in.")
        String segmentName,

        @Schema(description = "People who act for the business.")
        List<BusinessUser> users)
        implements Business {}
