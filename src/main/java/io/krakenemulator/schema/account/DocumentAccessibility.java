package io.krakenemulator.schema.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The form in which documents must be made to be of use to the reader. Source: guide, schema. */
@RegisterForReflection
public enum DocumentAccessibility {
    LARGE_PRINT,
    BRAILLE,
    SPOKEN,
    /** The empty string: no need known. */
    @JsonProperty("")
    NONE
}
