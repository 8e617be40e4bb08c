package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** Published for agreements of meter points; contracts are the guide's form of them. */
@Validates(
        value = EnergyAccount.class,
        says = "The contract in force when supply starts must not start before that day.",
        source = Source.INFERRED,
        codes = ContractsFollowSupplyStart.TOO_EARLY)
final class ContractsFollowSupplyStart implements Rule<EnergyAccount> {
    static final String TOO_EARLY = "agreement_start_date_before_supply_start_date";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        for (var point : SupplyPoint.of(account)) {
            var start = point.meterPoint().supplyStartDate();
            for (var agreement : point.agreements()) {
                if (agreement.contractual()
                        && agreement.effectiveFrom().isBefore(start)
                        && agreement.inForceOn(start)) {
                    point.in(problems, agreement)
                            .at("effective_from")
                            .add(
                                    TOO_EARLY,
                                    "The contract starts on %s; it must not start before %s, when supply starts."
                                            .formatted(agreement.effectiveFrom(), start));
                }
            }
        }
    }
}
