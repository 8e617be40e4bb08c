package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentSchedule;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

@Validates(
        value = PaymentSchedule.class,
        says = "The ledger type of a payment schedule must be listed in the reference data.",
        source = Source.PUBLISHED,
        published = "Validate ledger code",
        codes = ScheduleLedgerIsKnown.CODE,
        field = "ledger_code")
final class ScheduleLedgerIsKnown extends Listed<PaymentSchedule> {
    ScheduleLedgerIsKnown() {
        super("ledger_code", PaymentSchedule::ledgerCode, Reference.LEDGER_TYPES, CODE, "ledger type");
    }

    static final String CODE = "ledger_code_does_not_exist";
}
