package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyCommissionContract;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

/** The organisation that a commission is paid to is one of the sandbox's. */
@Validates(
        value = EnergyCommissionContract.class,
        name = "Validate affiliate organisation exists",
        codes = AffiliateOrganisationIsKnown.CODE,
        field = "affiliate_organisation_name")
final class AffiliateOrganisationIsKnown extends Listed<EnergyCommissionContract> {
    AffiliateOrganisationIsKnown() {
        super(
                "affiliate_organisation_name",
                EnergyCommissionContract::affiliateOrganisationName,
                Reference.AFFILIATE_ORGANISATIONS,
                CODE,
                "affiliate organisation");
    }

    static final String CODE = "affiliate_organisation_does_not_exist";
}
