package io.krakenemulator.schema.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Whether a customer is known or said to have died.")
public enum Deceased {
    @JsonProperty("Reported")
    REPORTED,
    @JsonProperty("Confirmed")
    CONFIRMED,
    /** The empty string: neither. */
    @JsonProperty("")
    NONE
}
