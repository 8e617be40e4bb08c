package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.SupplyPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** A meter point's agreements come with it or as contracts of the account. Outside strict sandboxes the former win. */
@Validates(
        value = EnergyAccount.class,
        name = "Validate that a meter point has agreements or contracts",
        codes = AgreementsComeInOneForm.BOTH,
        strictOnly = true)
final class AgreementsComeInOneForm implements Rule<EnergyAccount> {
    static final String BOTH = "fields_are_mutually_exclusive";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        for (var point : SupplyPoint.of(account)) {
            for (int i = 0; i < account.contracts().size(); i++) {
                if (!point.meterPoint().agreements().isEmpty()
                        && account.contracts()
                                .get(i)
                                .mpxn()
                                .strip()
                                .equals(point.meterPoint().identifier().strip())) {
                    problems.at("contracts", i).add(BOTH, "The meter point has agreements of its own.");
                }
            }
        }
    }
}
