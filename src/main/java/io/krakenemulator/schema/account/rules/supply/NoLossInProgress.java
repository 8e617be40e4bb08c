package io.krakenemulator.schema.account.rules.supply;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** A payload does not say so: a future end of supply is taken for a loss. */
@Validates(
        value = EnergyAccount.class,
        says = "No meter point may be in the process of being lost to another supplier.",
        source = Source.PUBLISHED,
        published = "Validate no loss in progress at supply address",
        codes = NoLossInProgress.IN_PROGRESS,
        field = "supply_addresses")
final class NoLossInProgress extends AccountRule {
    static final String IN_PROGRESS = "loss_in_progress";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            var end = point.meterPoint().supplyEndDate();
            if (end != null && end.isAfter(facts.today())) {
                point.at(problems)
                        .at("supply_end_date")
                        .add(IN_PROGRESS, "Supply is being lost on " + end + "; import the account after that.");
            }
        }
    }
}
