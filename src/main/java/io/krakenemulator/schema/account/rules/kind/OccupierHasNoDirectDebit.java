package io.krakenemulator.schema.account.rules.kind;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "An occupier's account must not have `dd_reference`.",
        source = Source.PUBLISHED,
        published = "Validate no direct debit reference for the occupier",
        codes = OccupierHasNoDirectDebit.REFERENCE)
final class OccupierHasNoDirectDebit extends AccountRule {
    static final String REFERENCE = "dd_reference_for_occupier_account";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var account = view.account();
        if (view.kind().isOccupier() && account.ddReference() != null) {
            problems.at("dd_reference").add(REFERENCE, "Leave dd_reference out: the account is an occupier's.");
        }
    }
}
