package io.krakenemulator.schema.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form in which documents must be made to be of use to the reader. Source: guide, schema. */
@RegisterForReflection
@Schema(description = "The form in which documents must be made to be of use to the reader.")
public enum DocumentAccessibility {
    LARGE_PRINT,
    BRAILLE,
    SPOKEN,
    /** The empty string: no need known. */
    @JsonProperty("")
    NONE
}
