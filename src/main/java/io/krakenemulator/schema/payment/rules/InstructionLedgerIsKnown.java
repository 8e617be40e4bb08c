package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentInstruction;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

/** The ledger of a payment instruction is one of the sandbox's. */
@Validates(
        value = PaymentInstruction.class,
        name = "Validate ledger code",
        codes = InstructionLedgerIsKnown.CODE,
        field = "ledger_code")
final class InstructionLedgerIsKnown extends Listed<PaymentInstruction> {
    InstructionLedgerIsKnown() {
        super("ledger_code", PaymentInstruction::ledgerCode, Reference.LEDGER_TYPES, CODE, "ledger type");
    }

    static final String CODE = "ledger_code_does_not_exist";
}
