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
        says = "The tariff of a contract must exist for the fuel of its meter point.",
        source = Source.INFERRED,
        codes = ContractTariffsExist.NOT_FOUND)
final class ContractTariffsExist extends AccountRule {
    static final String NOT_FOUND = "tariff_code_not_found";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            for (var agreement : point.agreements()) {
                if (agreement.isContract()
                        && facts.tariff(agreement.tariffCode())
                                .filter(tariff ->
                                        tariff.fuel() == point.meterPoint().fuel())
                                .isEmpty()) {
                    agreement.at(problems, "tariff_code")
                            .add(NOT_FOUND, agreement.tariffCode() + " is not a tariff for the meter point's fuel.");
                }
            }
        }
    }
}
