package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.LegacyPaymentInstruction;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

@Validates(
        value = LegacyPaymentInstruction.class,
        says = "The ledger type of a payment instruction that is added to an account must be listed in"
                + " the reference data.",
        source = Source.PUBLISHED,
        published = "Validate ledger code",
        codes = LaterInstructionLedgerIsKnown.CODE,
        field = "ledger_code")
final class LaterInstructionLedgerIsKnown extends Listed<LegacyPaymentInstruction> {
    LaterInstructionLedgerIsKnown() {
        super("ledger_code", LegacyPaymentInstruction::ledgerCode, Reference.LEDGER_TYPES, CODE, "ledger type");
    }

    static final String CODE = "ledger_code_does_not_exist";
}
