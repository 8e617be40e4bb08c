package io.krakenemulator.schema.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The type of an instalment: the schema knows none but the empty one.")
public enum InstalmentType {
    /** The empty string. */
    @JsonProperty("")
    NONE
}
