package io.krakenemulator.schema.account.rules.reference;

import io.krakenemulator.schema.account.PartnerOrganisation;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

@Validates(
        value = PartnerOrganisation.class,
        says = "The role of a partner organisation must not end before it starts.",
        source = Source.PUBLISHED,
        published = "Validate valid_to not before valid_from",
        codes = EndNotBeforeStart.CODE)
final class PartnershipEndsAfterItStarts extends EndNotBeforeStart<PartnerOrganisation> {
    PartnershipEndsAfterItStarts() {
        super(PartnerOrganisation::validFrom, "valid_to", PartnerOrganisation::validTo);
    }
}
