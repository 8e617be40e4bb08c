package io.krakenemulator.schema.account.rules.supply;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.supply.GasMeterPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "While gas supply goes on, `aq_history` must have an entry that holds today or later.",
        source = Source.PUBLISHED,
        published = "Validate current AQ for billable meter point",
        codes = BillableGasHasAnnualQuantity.MISSING)
final class BillableGasHasAnnualQuantity extends AccountRule {
    static final String MISSING = "no_current_or_future_aq_entry_found";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            if (point.meterPoint() instanceof GasMeterPoint gas
                    && point.isBillableAfter(facts.today())
                    && gas.aqHistory().stream()
                            .allMatch(one -> one.effectiveTo() != null
                                    && one.effectiveTo().isBefore(facts.today()))) {
                point.at(problems)
                        .at("aq_history")
                        .add(MISSING, "aq_history needs an entry that holds on " + facts.today() + " or later.");
            }
        }
    }
}
