package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.AccountLedger;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.Objects;
import java.util.stream.Collectors;

@Validates(
        value = EnergyAccount.class,
        says = "A payment preference must name one of the account's ledgers.",
        source = Source.PUBLISHED,
        published = "Validate payment preference ledger_identifier",
        codes = PreferencesNameTheirLedger.UNKNOWN)
final class PreferencesNameTheirLedger implements Rule<EnergyAccount> {
    static final String UNKNOWN = "invalid_payment_preference_ledger_identifier";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var known = account.ledgers().stream()
                .map(AccountLedger::ledgerIdentifier)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (int i = 0; i < account.paymentPreferences().size(); i++) {
            var said = account.paymentPreferences().get(i).ledgerIdentifier();
            if (!known.contains(said)) {
                problems.at("payment_preferences", i, "ledger_identifier")
                        .add(UNKNOWN, said + " is not a ledger of the account.");
            }
        }
    }
}
