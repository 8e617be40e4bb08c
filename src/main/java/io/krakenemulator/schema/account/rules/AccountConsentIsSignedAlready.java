package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.AccountConsent;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.NotInFuture;

/** A consent of the account is not signed later than now. */
@Validates(
        value = AccountConsent.class,
        name = "Validate signed_at not in the future",
        codes = AccountConsentIsSignedAlready.CODE,
        field = "signed_at")
final class AccountConsentIsSignedAlready extends NotInFuture<AccountConsent> {
    AccountConsentIsSignedAlready() {
        super("signed_at", AccountConsent::signedAt, CODE);
    }

    static final String CODE = "date_in_future";
}
