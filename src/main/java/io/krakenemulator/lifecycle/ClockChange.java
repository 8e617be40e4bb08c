package io.krakenemulator.lifecycle;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of a sandbox's clock: a step forward, or a new setting. */
@RegisterForReflection
@Schema(
        name = "ClockChange",
        description = "Either `advance` alone, or a `mode`, with `at` for a frozen and an offset clock.",
        oneOf = {ClockAdvance.class, ClockSetting.class})
public sealed interface ClockChange permits ClockAdvance, ClockSetting {}
