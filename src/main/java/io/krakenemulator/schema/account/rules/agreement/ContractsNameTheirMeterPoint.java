package io.krakenemulator.schema.account.rules.agreement;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.stream.Collectors;

/** The published form keeps agreements inside their meter point, so it needs no such rule. */
@Validates(
        value = EnergyAccount.class,
        says = "A contract must be for one of the account's meter points.",
        source = Source.OURS,
        codes = ContractsNameTheirMeterPoint.NOT_FOUND)
final class ContractsNameTheirMeterPoint extends AccountRule {
    static final String NOT_FOUND = "contract_meter_point_not_found";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var account = view.account();
        var known = view.supplyPoints().stream()
                .map(point -> point.meterPoint().identifier().strip())
                .collect(Collectors.toSet());
        for (int i = 0; i < account.contracts().size(); i++) {
            var mpxn = account.contracts().get(i).mpxn();
            if (!known.contains(mpxn.strip())) {
                problems.at("contracts", i, "mpxn").add(NOT_FOUND, mpxn + " is not a meter point of the account.");
            }
        }
    }
}
