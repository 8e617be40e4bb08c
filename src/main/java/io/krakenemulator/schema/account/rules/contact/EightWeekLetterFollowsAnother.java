package io.krakenemulator.schema.account.rules.contact;

import io.krakenemulator.schema.account.Complaint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = Complaint.class,
        says = "The eight week letter may be sent only after the complaint handling letter.",
        source = Source.PUBLISHED,
        published = "Validate that a CHSR letter has been sent for the complaint",
        codes = EightWeekLetterFollowsAnother.NOT_SENT)
final class EightWeekLetterFollowsAnother implements Rule<Complaint> {
    static final String NOT_SENT = "chsr_letter_not_sent";

    @Override
    public void check(Complaint complaint, Facts facts, Problems problems) {
        if (complaint.hasEightWeekLetterBeenSent() && !complaint.hasChsrLetterBeenSent()) {
            problems.at("has_chsr_letter_been_sent")
                    .add(NOT_SENT, "has_chsr_letter_been_sent must be true when has_eight_week_letter_been_sent is.");
        }
    }
}
