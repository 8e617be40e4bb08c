package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.NotBoth;

@Validates(
        value = ElectricityMeterPoint.class,
        says = "A meter point must not have both `agents` and agents to appoint.",
        source = Source.PUBLISHED,
        published = "Validate that either agents or MPIDs to appoint are provided, or none are provided",
        codes = AgentsComeOnce.CODE)
final class AgentsComeOnce extends NotBoth<ElectricityMeterPoint> {
    AgentsComeOnce() {
        super(
                "agents",
                point -> point.agents() != null,
                "dc_to_appoint and mop_to_appoint",
                point -> point.dcToAppoint() != null || point.mopToAppoint() != null,
                CODE);
    }

    static final String CODE = "agents_and_mpids_to_appoint_provided";
}
