package io.krakenemulator.schema.account.rules.reference;

import io.krakenemulator.schema.account.PartnerOrganisation;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

@Validates(
        value = PartnerOrganisation.class,
        says = "A partner organisation must be listed in the reference data.",
        source = Source.PUBLISHED,
        published = "Validate organisation_number",
        codes = PartnerOrganisationIsKnown.CODE,
        field = "organisation_number")
final class PartnerOrganisationIsKnown extends Listed<PartnerOrganisation> {
    PartnerOrganisationIsKnown() {
        super(
                "organisation_number",
                PartnerOrganisation::organisationNumber,
                Reference.PARTNER_ORGANISATIONS,
                CODE,
                "partner organisation");
    }

    static final String CODE = "partner_organisation_does_not_exist";
}
