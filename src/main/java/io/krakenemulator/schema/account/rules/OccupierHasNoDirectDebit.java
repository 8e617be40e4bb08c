package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "An occupier's account must not have `dd_reference`.",
        source = Source.PUBLISHED,
        published = "Validate no direct debit reference for the occupier",
        codes = OccupierHasNoDirectDebit.REFERENCE)
final class OccupierHasNoDirectDebit implements Rule<EnergyAccount> {
    static final String REFERENCE = "dd_reference_for_occupier_account";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (new AccountKind(account).occupier() && account.ddReference() != null) {
            problems.at("dd_reference").add(REFERENCE, "Leave dd_reference out: the account is an occupier's.");
        }
    }
}
