package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.payment.PaymentPreference;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.UniqueElements;

@Validates(
        value = EnergyAccount.class,
        says = "A ledger must have at most one payment preference.",
        source = Source.PUBLISHED,
        published = "Validate that referenced ledgers are unique in payment preferences",
        codes = PreferencesShareNoLedger.CODE)
final class PreferencesShareNoLedger extends UniqueElements<EnergyAccount> {
    PreferencesShareNoLedger() {
        super(
                "payment_preferences",
                EnergyAccount::paymentPreferences,
                "ledger_identifier",
                PaymentPreference::ledgerIdentifier,
                CODE);
    }

    static final String CODE = "duplicate_ledger_in_payment_preferences";
}
