package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.LegacyPaymentInstruction;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

/** The ledger of a payment instruction that is added later is one of the sandbox's. */
@Validates(
        value = LegacyPaymentInstruction.class,
        name = "Validate ledger code",
        codes = LaterInstructionLedgerIsKnown.CODE,
        field = "ledger_code")
final class LaterInstructionLedgerIsKnown extends Listed<LegacyPaymentInstruction> {
    LaterInstructionLedgerIsKnown() {
        super("ledger_code", LegacyPaymentInstruction::ledgerCode, Reference.LEDGER_TYPES, CODE, "ledger type");
    }

    static final String CODE = "ledger_code_does_not_exist";
}
