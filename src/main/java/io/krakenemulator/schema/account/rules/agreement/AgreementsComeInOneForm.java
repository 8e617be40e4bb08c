package io.krakenemulator.schema.account.rules.agreement;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.account.view.SupplyPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.stream.Collectors;

/** Outside strict sandboxes the agreements of the meter point win. */
@Validates(
        value = EnergyAccount.class,
        says = "The agreements of a meter point must come either with the meter point or as `contracts`"
                + " of the account.",
        source = Source.OURS,
        codes = AgreementsComeInOneForm.BOTH,
        strictOnly = true)
final class AgreementsComeInOneForm extends AccountRule {
    static final String BOTH = "fields_are_mutually_exclusive";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var account = view.account();
        var nested = view.supplyPoints().stream()
                .map(SupplyPoint::meterPoint)
                .filter(point -> !point.agreements().isEmpty())
                .map(point -> point.identifier().strip())
                .collect(Collectors.toSet());
        for (int i = 0; i < account.contracts().size(); i++) {
            if (nested.contains(account.contracts().get(i).mpxn().strip())) {
                problems.at("contracts", i)
                        .add(
                                BOTH,
                                "Meter point "
                                        + account.contracts().get(i).mpxn().strip()
                                        + " has agreements; leave its contracts out.");
            }
        }
    }
}
