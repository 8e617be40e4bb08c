package io.krakenemulator.schema.account.rules.contact;

import io.krakenemulator.schema.account.AccountConsent;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.UniqueChildren;

@Validates(
        value = EnergyAccount.class,
        says = "An account must have at most one consent of each type.",
        source = Source.PUBLISHED,
        published = "Validate that each child has unique values for the type field",
        codes = UniqueChildren.CODE,
        field = "consents")
final class AccountConsentTypesDiffer extends UniqueChildren<EnergyAccount> {
    AccountConsentTypesDiffer() {
        super("consents", EnergyAccount::consents, AccountConsent::type, CODE, "type");
    }
}
