package io.krakenemulator.cohort;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The outcome for one line of a check. */
@RegisterForReflection
public enum Verdict {
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("rejected")
    REJECTED,
    @JsonProperty("not_json")
    NOT_JSON,
    @JsonProperty("too_long")
    TOO_LONG
}
