package io.krakenemulator.schema.account.rules.agreement;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** Published for agreements of meter points; contracts are the guide's form of them. */
@Validates(
        value = EnergyAccount.class,
        says = "The contract in force when supply starts must not start before that day.",
        source = Source.INFERRED,
        codes = ContractsFollowSupplyStart.TOO_EARLY)
final class ContractsFollowSupplyStart extends AccountRule {
    static final String TOO_EARLY = "agreement_start_date_before_supply_start_date";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            var start = point.meterPoint().supplyStartDate();
            for (var agreement : point.agreements()) {
                if (agreement.isContract()
                        && agreement.effectiveFrom().isBefore(start)
                        && agreement.isInForceOn(start)) {
                    agreement.at(problems, "effective_from")
                            .add(
                                    TOO_EARLY,
                                    "The contract starts on %s; it must not start before %s, when supply starts."
                                            .formatted(agreement.effectiveFrom(), start));
                }
            }
        }
    }
}
