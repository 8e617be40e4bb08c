package io.krakenemulator.schema.account.rules;

import io.krakenemulator.validation.reference.OfficialOrganisation;
import io.krakenemulator.schema.account.Complaint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** The organisation of an official complaint is one of the sandbox's, and the status one of that organisation's. */
@Validates(
        value = Complaint.class,
        name = "Validate an official complaint's organization and status.",
        codes = OfficialComplaintIsKnown.INVALID)
final class OfficialComplaintIsKnown implements Rule<Complaint> {
    static final String INVALID = "invalid_official_organization_or_status";

    @Override
    public void check(Complaint complaint, Facts facts, Problems problems) {
        if (complaint.officialEntity() == null) {
            return;
        }
        var organisation = facts.item(Reference.OFFICIAL_ORGANISATIONS, OfficialOrganisation.class, complaint.officialEntity());
        if (organisation.isEmpty()) {
            problems.at("official_entity")
                    .add(
                            INVALID,
                            complaint.officialEntity()
                                    + " is not a known organisation: see official_organisations in the reference"
                                    + " data.");
        } else if (complaint.officialStatus() != null
                && !organisation.get().statuses().contains(complaint.officialStatus())) {
            problems.at("official_status")
                    .add(
                            INVALID,
                            complaint.officialStatus() + " is not a status of " + complaint.officialEntity()
                                    + ": see official_organisations in the reference data.");
        }
    }
}
