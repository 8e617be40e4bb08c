package io.krakenemulator.schema.account.rules.contact;

import io.krakenemulator.schema.account.ComplaintContact;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

@Validates(
        value = ComplaintContact.class,
        says = "The source of a complaint must be listed in the reference data.",
        source = Source.PUBLISHED,
        published = "Validate the complaint communication source",
        codes = ComplaintSourceIsKnown.CODE)
final class ComplaintSourceIsKnown extends Listed<ComplaintContact> {
    ComplaintSourceIsKnown() {
        super(
                "communication_source",
                ComplaintContact::communicationSource,
                Reference.COMPLAINT_SOURCES,
                CODE,
                "source of complaints");
    }

    static final String CODE = "invalid_complaint_source";
}
