package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityAgentContractReference;
import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.reference.AgentContract;

@Validates(
        value = ElectricityMeterPoint.class,
        says = "The references of an agent's contract must match exactly one active contract of the"
                + " reference data.",
        source = Source.PUBLISHED,
        published = "Validate that the agent contract references exists",
        codes = {AgentContractsExist.NOT_FOUND, AgentContractsExist.SEVERAL})
final class AgentContractsExist implements Rule<ElectricityMeterPoint> {
    static final String NOT_FOUND = "agent_contract_reference_does_not_exist";
    static final String SEVERAL = "multiple_active_agent_contract_references";

    @Override
    public void check(ElectricityMeterPoint point, Facts facts, Problems problems) {
        if (point.agents() == null) {
            return;
        }
        check("da_contract", point.agents().daContract(), facts, problems);
        check("dc_contract", point.agents().dcContract(), facts, problems);
        check("mop_contract", point.agents().mopContract(), facts, problems);
    }

    private static void check(String agent, ElectricityAgentContractReference said, Facts facts, Problems problems) {
        if (said == null) {
            return;
        }
        var matches = facts.items(Reference.AGENT_CONTRACTS, AgentContract.class).stream()
                .filter(AgentContract::active)
                .filter(contract -> matches(contract.contractReference(), said.contractReference()))
                .filter(contract -> matches(contract.serviceReference(), said.serviceReference()))
                .filter(contract -> matches(contract.serviceLevelReference(), said.serviceLevelReference()))
                .count();
        var at = problems.at("agents", agent, "contract_reference");
        if (matches == 0) {
            at.add(
                    NOT_FOUND,
                    said.contractReference()
                            + " with these service references is not an active contract: see agent_contracts in the"
                            + " reference data.");
        } else if (matches > 1) {
            at.add(
                    SEVERAL,
                    said.contractReference() + " with these service references is " + matches
                            + " active contracts; give references of one.");
        }
    }

    private static boolean matches(String listed, String said) {
        return said == null || said.equals(listed);
    }
}
