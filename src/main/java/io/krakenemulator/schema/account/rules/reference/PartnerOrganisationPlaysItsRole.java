package io.krakenemulator.schema.account.rules.reference;

import io.krakenemulator.schema.account.PartnerOrganisation;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.reference.RegisteredOrganisation;

@Validates(
        value = PartnerOrganisation.class,
        says = "The role of a partner organisation must be registered for it. An organisation without"
                + " registered roles may have any role.",
        source = Source.OURS,
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
                        .addNotListed(
                                NOT_REGISTERED,
                                "\"%s\" is not a registered role of %s: see partner_organisations in the reference data."
                                        .formatted(partner.role(), partner.organisationNumber()),
                                partner.role(),
                                () -> roles));
    }
}
