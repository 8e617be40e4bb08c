package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.PartnerOrganisation;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

/** A partnership does not end before it starts. */
@Validates(
        value = PartnerOrganisation.class,
        name = "Validate valid_to not before valid_from",
        codes = EndNotBeforeStart.CODE)
final class PartnershipEndsAfterItStarts extends EndNotBeforeStart<PartnerOrganisation> {
    PartnershipEndsAfterItStarts() {
        super(PartnerOrganisation::validFrom, "valid_to", PartnerOrganisation::validTo);
    }
}
