package io.krakenemulator.validation.reference;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An operator's setting for the registration status of meter points: one step for all of them, or a script for some. */
@RegisterForReflection
@Schema(
        name = "MeterPointRule",
        description = "One step of all meter points, or a script for those that it fits.",
        oneOf = {MeterPointStep.class, MeterPointScript.class})
public sealed interface MeterPointRule permits MeterPointStep, MeterPointScript {}
