package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.LegacyPaymentInstruction;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = LegacyPaymentInstruction.class,
        says = "A payment instruction must have either `reference` or `instruction_reference`, and not both.",
        source = Source.PUBLISHED,
        published = "Validate that either instruction_reference or reference are provided",
        codes = InstructionHasOneReference.NOT_ONE)
final class InstructionHasOneReference implements Rule<LegacyPaymentInstruction> {
    static final String NOT_ONE = "mutually_exclusive_field_required";

    @Override
    public void check(LegacyPaymentInstruction instruction, Facts facts, Problems problems) {
        if ((instruction.reference() == null) == (instruction.instructionReference() == null)) {
            problems.at("reference").add(NOT_ONE, "Give one of reference and instruction_reference.");
        }
    }
}
