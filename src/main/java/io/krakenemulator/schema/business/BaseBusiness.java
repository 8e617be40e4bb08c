package io.krakenemulator.schema.business;

import io.krakenemulator.validation.constraint.CompanyNumber;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A business with no tie to contracts that exist already.")
public record BaseBusiness(
        @Schema(description = "False, null or left out: no contract must exist already.", nullable = true)
        Boolean enforceBusinessContractsExist,
        @BusinessFields.BusinessType BusinessType businessType,
        @BusinessFields.CompanyName String companyName,
        @BusinessFields.CompanyNumber @CompanyNumber String companyNumber,
        @BusinessFields.Details List<BusinessDetail> details,
        @BusinessFields.Portfolios List<BusinessPortfolio> portfolios,
        @BusinessFields.SegmentName String segmentName,
        @BusinessFields.Users List<BusinessUser> users)
        implements Business {}
