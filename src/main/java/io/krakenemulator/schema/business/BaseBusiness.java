package io.krakenemulator.schema.business;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.constraint.CompanyNumber;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A business with no tie to contracts that exist already. Source: schema. */
@RegisterForReflection
@Schema(description = "A business with no tie to contracts that exist already.")
public record BaseBusiness(
        @Schema(description = "False, null or left out: no contract must exist already.", nullable = true)
        Boolean enforceBusinessContractsExist,

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
