package io.krakenemulator.schema.account.rules.supply;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.rules.Suppliers;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.schema.supply.GasMeterPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.reference.ImportSupplierSettings;

@Validates(
        value = EnergyAccount.class,
        says = "A meter point may name agents to appoint only if its import supplier sends registration flows.",
        source = Source.PUBLISHED,
        published = "Validate that no agents are provided when not sending registration flows",
        codes = AgentsNeedRegistrationFlows.NOT_SENDING,
        field = "supply_addresses")
final class AgentsNeedRegistrationFlows extends AccountRule {
    static final String NOT_SENDING = "agents_supplied_for_non_on_market_switch";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var account = view.account();
        if (Suppliers.isOn(facts, account, ImportSupplierSettings::sendRegistrationFlows)) {
            return;
        }
        for (var point : view.supplyPoints()) {
            if (point.meterPoint() instanceof ElectricityMeterPoint electricity) {
                refuse(point.at(problems).at("dc_to_appoint"), electricity.dcToAppoint());
                refuse(point.at(problems).at("mop_to_appoint"), electricity.mopToAppoint());
            } else if (point.meterPoint() instanceof GasMeterPoint gas) {
                refuse(point.at(problems).at("mam_to_appoint"), gas.mamToAppoint());
            }
        }
    }

    private static void refuse(Problems.Spot at, String agent) {
        if (agent != null && !agent.isEmpty()) {
            at.add(NOT_SENDING, "Leave " + agent + " out: the import supplier sends no registration flows.");
        }
    }
}
