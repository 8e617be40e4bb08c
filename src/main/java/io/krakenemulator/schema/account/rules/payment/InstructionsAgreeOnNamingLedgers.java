package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "Either all payment instructions of an account must name a ledger, or none may.",
        source = Source.PUBLISHED,
        published = "Validate uniformity of ledger code in payment instructions",
        codes = InstructionsAgreeOnNamingLedgers.MIXED,
        field = "payment_instructions")
final class InstructionsAgreeOnNamingLedgers implements Rule<EnergyAccount> {
    static final String MIXED = "payment_instructions_ledger_code_uniformity_failed";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var instructions = account.paymentInstructions();
        if (instructions.stream().anyMatch(one -> one.ledgerCode() == null)
                && instructions.stream().anyMatch(one -> one.ledgerCode() != null)) {
            problems.at("payment_instructions").add(MIXED, "Name the ledger on all payment instructions, or on none.");
        }
    }
}
