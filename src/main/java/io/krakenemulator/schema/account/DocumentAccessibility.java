package io.krakenemulator.schema.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
