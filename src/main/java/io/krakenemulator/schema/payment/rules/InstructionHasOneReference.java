package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.LegacyPaymentInstruction;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** A payment instruction has its reference under one of two names. */
@Validates(
        value = LegacyPaymentInstruction.class,
        name = "Validate that either instruction_reference or reference are provided",
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
