package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.Ledger;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

@Validates(
        value = Ledger.class,
        says = "The ledger type of a ledger must be listed in the reference data.",
        source = Source.PUBLISHED,
        published = "Validate ledger code",
        codes = LedgerIsKnown.CODE,
        field = "ledger_code")
final class LedgerIsKnown extends Listed<Ledger> {
    LedgerIsKnown() {
        super("ledger_code", Ledger::ledgerCode, Reference.LEDGER_TYPES, CODE, "ledger type");
    }

    static final String CODE = "ledger_code_does_not_exist";
}
