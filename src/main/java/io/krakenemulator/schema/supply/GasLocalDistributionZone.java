package io.krakenemulator.schema.supply;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Local distribution zone of the gas network; empty when it is not known.")
public enum GasLocalDistributionZone {
    SC,
    LC,
    LO,
    LS,
    LT,
    LW,
    NO,
    NE,
    NW,
    WM,
    EM,
    EA,
    WN,
    WS,
    NT,
    SO,
    SE,
    SW,
    @JsonProperty("")
    UNKNOWN
}
