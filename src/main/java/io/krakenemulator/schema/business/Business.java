package io.krakenemulator.schema.business;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        description = "The business behind an account. Without enforce_business_contracts_exist, or with null "
                + "or false, it is the plain form; with true the form with contracts.",
        oneOf = {BaseBusiness.class, BusinessWithExistingContracts.class},
        discriminatorProperty = "enforce_business_contracts_exist",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "null", schema = BaseBusiness.class),
            @DiscriminatorMapping(value = "false", schema = BaseBusiness.class),
            @DiscriminatorMapping(value = "true", schema = BusinessWithExistingContracts.class)
        })
public sealed interface Business permits BaseBusiness, BusinessWithExistingContracts {

    /** Returns whether the named contracts must exist already. This distinguishes the two forms; null means no. */
    Boolean enforceBusinessContractsExist();

    /** Legal form of the business. */
    BusinessType businessType();

    /** Name of the company. */
    String companyName();

    /** Registration number of the company. */
    String companyNumber();

    /** Further facts by registered key. */
    List<BusinessDetail> details();

    /** Portfolios of the business. */
    List<BusinessPortfolio> portfolios();

    /** Segment that the business is counted in. */
    String segmentName();

    /** People who act for the business. */
    List<BusinessUser> users();
}
