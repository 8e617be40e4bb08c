package io.krakenemulator.admin.fault;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a call waits: always the same, or drawn from a range. */
@RegisterForReflection
@Schema(
        name = "FaultLatency",
        description = "How long a call waits: always the same, or drawn from a range.",
        oneOf = {FixedLatency.class, DrawnLatency.class})
sealed interface LatencySetting permits FixedLatency, DrawnLatency {

    String MIN = "PT0S";
    String MAX = "PT5M";
    String OUT_OF_BOUNDS = "must be a duration such as PT0.2S, PT5M at most";
}
