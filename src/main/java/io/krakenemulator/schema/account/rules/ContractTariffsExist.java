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
        says = "The tariff of a contract must exist for the fuel of its meter point.",
        source = Source.INFERRED,
        codes = ContractTariffsExist.NOT_FOUND)
final class ContractTariffsExist implements Rule<EnergyAccount> {
    static final String NOT_FOUND = "tariff_code_not_found";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        for (var point : SupplyPoint.of(account)) {
            for (var agreement : point.agreements()) {
                if (agreement.contractual()
                        && facts.tariff(agreement.tariffCode())
                                .filter(tariff ->
                                        tariff.fuel() == point.meterPoint().fuel())
                                .isEmpty()) {
                    point.in(problems, agreement)
                            .at("tariff_code")
                            .add(NOT_FOUND, agreement.tariffCode() + " is not a tariff for the meter point's fuel.");
                }
            }
        }
    }
}
