package io.krakenemulator.schema.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The type of an instalment: the schema knows none but the empty one. */
@RegisterForReflection
public enum InstalmentType {
    /** The empty string. */
    @JsonProperty("")
    NONE
}
