package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "An account must not have more deposit agreements than `max_active_deposits` in the"
                + " reference data.",
        source = Source.PUBLISHED,
        published = "Validate deposit agreements",
        codes = DepositsAreFewEnough.TOO_MANY,
        field = "deposit_agreements")
final class DepositsAreFewEnough implements Rule<EnergyAccount> {
    static final String TOO_MANY = "multiple_active_deposits_not_allowed";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        int allowed = facts.instance().maxActiveDeposits();
        if (account.depositAgreements().size() > allowed) {
            problems.at("deposit_agreements")
                    .add(
                            TOO_MANY,
                            "At most %d deposit agreements are allowed, and %d are given."
                                    .formatted(
                                            allowed, account.depositAgreements().size()));
        }
    }
}
