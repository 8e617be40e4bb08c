package io.krakenemulator.schema.account.rules;

import io.krakenemulator.validation.reference.RegisteredOrganisation;
import io.krakenemulator.schema.account.PartnerOrganisation;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** A partner organisation plays a part that is registered for it. One without registered roles plays any. */
@Validates(
        value = PartnerOrganisation.class,
        name = "Validate that the role is registered for the partner organisation",
        codes = PartnerOrganisationPlaysItsRole.NOT_REGISTERED,
        field = "role")
final class PartnerOrganisationPlaysItsRole implements Rule<PartnerOrganisation> {
    static final String NOT_REGISTERED = "invalid_choice";

    @Override
    public void check(PartnerOrganisation partner, Facts facts, Problems problems) {
        facts.item(Reference.PARTNER_ORGANISATIONS, RegisteredOrganisation.class, partner.organisationNumber())
                .map(RegisteredOrganisation::roles)
                .filter(roles -> !roles.isEmpty() && !roles.contains(partner.role()))
                .ifPresent(roles -> problems.at("role")
                        .add(
                                NOT_REGISTERED,
                                "\"%s\" is not a registered role of %s: see partner_organisations in the reference data."
                                        .formatted(partner.role(), partner.organisationNumber())));
    }
}
