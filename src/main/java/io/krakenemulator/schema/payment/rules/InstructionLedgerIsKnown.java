package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentInstruction;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

@Validates(
        value = PaymentInstruction.class,
        says = "The ledger type of a payment instruction must be listed in the reference data.",
        source = Source.PUBLISHED,
        published = "Validate ledger code",
        codes = InstructionLedgerIsKnown.CODE,
        field = "ledger_code")
final class InstructionLedgerIsKnown extends Listed<PaymentInstruction> {
    InstructionLedgerIsKnown() {
        super("ledger_code", PaymentInstruction::ledgerCode, Reference.LEDGER_TYPES, CODE, "ledger type");
    }

    static final String CODE = "ledger_code_does_not_exist";
}
