package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityAgentContractReference;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.KnownParticipant;

@Validates(
        value = ElectricityAgentContractReference.class,
        says = "The agent of a contract must be a market participant for electricity.",
        source = Source.PUBLISHED,
        published = "Validate that the market participant exists",
        codes = KnownParticipant.CODE,
        field = "agent_mpid")
final class AgentIsKnown extends KnownParticipant<ElectricityAgentContractReference> {
    AgentIsKnown() {
        super("agent_mpid", ElectricityAgentContractReference::agentMpid, Fuel.ELECTRICITY);
    }
}
