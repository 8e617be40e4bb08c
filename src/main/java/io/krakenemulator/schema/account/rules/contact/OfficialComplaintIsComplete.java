package io.krakenemulator.schema.account.rules.contact;

import io.krakenemulator.schema.account.Complaint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = Complaint.class,
        says = "An official complaint needs its organisation, reference number and status together.",
        source = Source.PUBLISHED,
        published = "Validate all required official complaint fields are present",
        codes = OfficialComplaintIsComplete.MISSING)
final class OfficialComplaintIsComplete implements Rule<Complaint> {
    static final String MISSING = "official_complaint_field_missing";

    @Override
    public void check(Complaint complaint, Facts facts, Problems problems) {
        boolean official = complaint.officialEntity() != null
                || complaint.officialReferenceNumber() != null
                || complaint.officialStatus() != null;
        if (!official) {
            return;
        }
        require(problems, "official_entity", complaint.officialEntity());
        require(problems, "official_reference_number", complaint.officialReferenceNumber());
        require(problems, "official_status", complaint.officialStatus());
    }

    private static void require(Problems problems, String field, String value) {
        if (value == null) {
            problems.at(field).add(MISSING, field + " is required for an official complaint.");
        }
    }
}
