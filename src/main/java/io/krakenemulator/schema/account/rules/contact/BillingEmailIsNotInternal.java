package io.krakenemulator.schema.account.rules.contact;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.InternalMailboxes;

@Validates(
        value = EnergyAccount.class,
        says = "`billing_email` must not be a mailbox of the platform itself.",
        source = Source.PUBLISHED,
        published = "Validate email is not internal",
        codes = BillingEmailIsNotInternal.INTERNAL,
        field = "billing_email")
final class BillingEmailIsNotInternal implements Rule<EnergyAccount> {
    static final String INTERNAL = "internal_email_address";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (account.billingEmail() != null && InternalMailboxes.isInternalMailbox(facts, account.billingEmail())) {
            problems.at("billing_email")
                    .add(INTERNAL, account.billingEmail() + " is a mailbox of the platform; give another address.");
        }
    }
}
