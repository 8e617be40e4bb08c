package io.krakenemulator.schema.account.rules;

import io.krakenemulator.validation.reference.ImportSupplierSettings;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.schema.supply.GasMeterPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** No agent is to be appointed where the import supplier sends no registration flows. */
@Validates(
        value = EnergyAccount.class,
        name = "Validate that no agents are provided when not sending registration flows",
        codes = AgentsNeedRegistrationFlows.NOT_SENDING,
        field = "supply_addresses")
final class AgentsNeedRegistrationFlows implements Rule<EnergyAccount> {
    static final String NOT_SENDING = "agents_supplied_for_non_on_market_switch";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (Suppliers.isOn(facts, account, ImportSupplierSettings::sendRegistrationFlows)) {
            return;
        }
        for (var point : SupplyPoint.of(account)) {
            if (point.meterPoint() instanceof ElectricityMeterPoint electricity) {
                refuse(point.in(problems).at("dc_to_appoint"), electricity.dcToAppoint());
                refuse(point.in(problems).at("mop_to_appoint"), electricity.mopToAppoint());
            } else if (point.meterPoint() instanceof GasMeterPoint gas) {
                refuse(point.in(problems).at("mam_to_appoint"), gas.mamToAppoint());
            }
        }
    }

    private static void refuse(Problems.Spot at, String agent) {
        if (agent != null && !agent.isEmpty()) {
            at.add(NOT_SENDING, "Leave " + agent + " out: the import supplier sends no registration flows.");
        }
    }
}
