package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
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
final class NoLossInProgress implements Rule<EnergyAccount> {
    static final String IN_PROGRESS = "loss_in_progress";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        for (var point : SupplyPoint.of(account)) {
            var end = point.meterPoint().supplyEndDate();
            if (end != null && end.isAfter(facts.today())) {
                point.in(problems)
                        .at("supply_end_date")
                        .add(IN_PROGRESS, "Supply is being lost on " + end + "; import the account after that.");
            }
        }
    }
}
