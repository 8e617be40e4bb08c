package io.krakenemulator.schema.account.rules.contact;

import io.krakenemulator.schema.account.Complaint;
import io.krakenemulator.validation.AskedList;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.reference.ComplaintKind;

@Validates(
        value = Complaint.class,
        says = "The type of a complaint must be listed in the reference data, and its subtype must"
                + " belong to that type.",
        source = Source.PUBLISHED,
        published = "Validate complaint type and subtype",
        codes = ComplaintTypeIsKnown.INVALID)
final class ComplaintTypeIsKnown implements Rule<Complaint> {
    static final String INVALID = "invalid_complaint_type_or_subtype";

    @Override
    public void check(Complaint complaint, Facts facts, Problems problems) {
        var type = facts.item(Reference.COMPLAINT_TYPES, ComplaintKind.class, complaint.typeOfComplaint());
        if (type.isEmpty()) {
            problems.at("type_of_complaint")
                    .addNotListed(
                            INVALID,
                            complaint.typeOfComplaint()
                                    + " is not a type of complaint: see complaint_types in the reference data.",
                            facts,
                            AskedList.of(Reference.COMPLAINT_TYPES),
                            complaint.typeOfComplaint());
        } else if (!type.get().subtypes().contains(complaint.subtypeOfComplaint())) {
            problems.at("subtype_of_complaint")
                    .addNotListed(
                            INVALID,
                            complaint.subtypeOfComplaint() + " is not a subtype of " + complaint.typeOfComplaint()
                                    + ": see complaint_types in the reference data.",
                            complaint.subtypeOfComplaint(),
                            type.get()::subtypes);
        }
    }
}
