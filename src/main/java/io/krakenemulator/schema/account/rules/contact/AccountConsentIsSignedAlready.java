package io.krakenemulator.schema.account.rules.contact;

import io.krakenemulator.schema.account.AccountConsent;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.NotInFuture;

@Validates(
        value = AccountConsent.class,
        says = "A consent of an account must not be signed later than now.",
        source = Source.PUBLISHED,
        published = "Validate signed_at not in the future",
        codes = AccountConsentIsSignedAlready.CODE,
        field = "signed_at")
final class AccountConsentIsSignedAlready extends NotInFuture<AccountConsent> {
    AccountConsentIsSignedAlready() {
        super("signed_at", AccountConsent::signedAt, CODE);
    }

    static final String CODE = "date_in_future";
}
