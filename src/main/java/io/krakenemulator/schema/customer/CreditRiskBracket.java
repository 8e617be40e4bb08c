package io.krakenemulator.schema.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** How likely a customer is thought to be to fall behind. */
@RegisterForReflection
public enum CreditRiskBracket {
    LOW,
    MID,
    HIGH,
    UNKNOWN,
    /** The empty string: not assessed. */
    @JsonProperty("")
    NONE
}
