package io.krakenemulator.schema.business;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.UseInstead;
import io.krakenemulator.validation.constraint.CompanyNumber;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A business whose contracts must exist before its account is migrated.")
public record BusinessWithExistingContracts(
        @NotNull @Schema(description = "True: the contracts named here must exist already.")
        Boolean enforceBusinessContractsExist,

        @NotEmptyIfPresent
        @UseInstead("business_contract_identifiers")
        @Schema(
                description = "Identifier of the contract.")
        String businessContractIdentifier,

        @Schema(description = "Identifiers of the contracts.")
        List<@NotBlank String> businessContractIdentifiers,
        @BusinessFields.BusinessType BusinessType businessType,
        @BusinessFields.CompanyName String companyName,
        @BusinessFields.CompanyNumber @CompanyNumber String companyNumber,
        @BusinessFields.Details List<BusinessDetail> details,
        @BusinessFields.Portfolios List<BusinessPortfolio> portfolios,
        @BusinessFields.SegmentName String segmentName,
        @BusinessFields.Users List<BusinessUser> users)
        implements Business {}
