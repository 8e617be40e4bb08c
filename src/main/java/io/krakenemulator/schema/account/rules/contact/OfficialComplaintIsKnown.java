package io.krakenemulator.schema.account.rules.contact;

import io.krakenemulator.schema.account.Complaint;
import io.krakenemulator.validation.AskedList;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.reference.OfficialOrganisation;

@Validates(
        value = Complaint.class,
        says = "The organisation of an official complaint must be listed in the reference data, and the"
                + " status must be one of that organisation's.",
        source = Source.PUBLISHED,
        published = "Validate an official complaint's organization and status.",
        codes = OfficialComplaintIsKnown.INVALID)
final class OfficialComplaintIsKnown implements Rule<Complaint> {
    static final String INVALID = "invalid_official_organization_or_status";

    @Override
    public void check(Complaint complaint, Facts facts, Problems problems) {
        if (complaint.officialEntity() == null) {
            return;
        }
        var organisation =
                facts.item(Reference.OFFICIAL_ORGANISATIONS, OfficialOrganisation.class, complaint.officialEntity());
        if (organisation.isEmpty()) {
            problems.at("official_entity")
                    .addNotListed(
                            INVALID,
                            complaint.officialEntity()
                                    + " is not a known organisation: see official_organisations in the reference"
                                    + " data.",
                            facts,
                            AskedList.of(Reference.OFFICIAL_ORGANISATIONS),
                            complaint.officialEntity());
        } else if (complaint.officialStatus() != null
                && !organisation.get().statuses().contains(complaint.officialStatus())) {
            problems.at("official_status")
                    .addNotListed(
                            INVALID,
                            complaint.officialStatus() + " is not a status of " + complaint.officialEntity()
                                    + ": see official_organisations in the reference data.",
                            complaint.officialStatus(),
                            organisation.get()::statuses);
        }
    }
}
