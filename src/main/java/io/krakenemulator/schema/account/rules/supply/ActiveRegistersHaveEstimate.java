package io.krakenemulator.schema.account.rules.supply;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.metering.ElectricityRegister;
import io.krakenemulator.schema.metering.Meter;
import io.krakenemulator.schema.supply.ElectricityEstimatedAnnualConsumption;
import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.stream.Collectors;

@Validates(
        value = EnergyAccount.class,
        says = "While supply goes on, `eac_history` must cover the time pattern regime of each"
                + " settlement register of an active meter.",
        source = Source.PUBLISHED,
        published = "Validate EACs provided for active registers",
        codes = ActiveRegistersHaveEstimate.MISSING)
final class ActiveRegistersHaveEstimate extends AccountRule {
    static final String MISSING = "missing_eacs_for_active_register_tpr";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            if (point.meterPoint() instanceof ElectricityMeterPoint electricity
                    && point.isBillableAfter(facts.today())) {
                var estimated = electricity.eacHistory().stream()
                        .map(ElectricityEstimatedAnnualConsumption::tpr)
                        .collect(Collectors.toSet());
                var missing = electricity.meters().stream()
                        .filter(Meter::isActive)
                        .flatMap(meter -> meter.registers().stream())
                        .filter(ElectricityRegister::isSettlementRegister)
                        .map(ElectricityRegister::tpr)
                        .filter(tpr -> tpr != null && !estimated.contains(tpr))
                        .distinct()
                        .toList();
                if (!missing.isEmpty()) {
                    point.at(problems)
                            .at("eac_history")
                            .add(MISSING, "eac_history needs an entry for " + String.join(", ", missing) + ".");
                }
            }
        }
    }
}
