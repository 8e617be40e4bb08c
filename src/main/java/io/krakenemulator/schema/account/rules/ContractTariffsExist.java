package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** A contract is on a tariff for the fuel of its meter point. */
@Validates(
        value = EnergyAccount.class,
        name = "Validate that the tariff of a contract exists",
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
