package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.EnergyCommissionContract;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

@Validates(
        value = EnergyCommissionContract.class,
        says = "The affiliate organisation of a commission contract must be listed in the reference data.",
        source = Source.PUBLISHED,
        published = "Validate affiliate organisation exists",
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
