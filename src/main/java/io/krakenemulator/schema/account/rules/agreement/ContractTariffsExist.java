package io.krakenemulator.schema.account.rules.agreement;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.contract.rules.KnownTariff;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** Published for agreements of meter points; contracts are the guide's form of them. */
@Validates(
        value = EnergyAccount.class,
        says = "The tariff of a contract must exist for the fuel of its meter point.",
        source = Source.INFERRED,
        codes = KnownTariff.NOT_FOUND)
final class ContractTariffsExist extends AccountRule {
    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            for (var agreement : point.agreements()) {
                if (agreement.isContract()) {
                    KnownTariff.report(
                            agreement.tariffCode(),
                            point.meterPoint().fuel(),
                            facts,
                            agreement.at(problems, "tariff_code"));
                }
            }
        }
    }
}
