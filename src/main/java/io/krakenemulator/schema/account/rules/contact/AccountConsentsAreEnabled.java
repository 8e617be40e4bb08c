package io.krakenemulator.schema.account.rules.contact;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "An account may have consents only while `consents_enabled` is on in the reference data.",
        source = Source.PUBLISHED,
        published = "Validate consents are only provided if enabled",
        codes = AccountConsentsAreEnabled.NOT_ENABLED,
        field = "consents")
final class AccountConsentsAreEnabled implements Rule<EnergyAccount> {
    static final String NOT_ENABLED = "field_not_enabled";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (!account.consents().isEmpty() && !facts.instance().consentsEnabled()) {
            problems.at("consents")
                    .add(NOT_ENABLED, "Leave consents out: consents_enabled is off in the reference data.");
        }
    }
}
