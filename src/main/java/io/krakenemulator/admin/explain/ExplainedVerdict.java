package io.krakenemulator.admin.explain;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Whether the emulated call would accept a payload. */
@RegisterForReflection
enum ExplainedVerdict {
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("rejected")
    REJECTED
}
