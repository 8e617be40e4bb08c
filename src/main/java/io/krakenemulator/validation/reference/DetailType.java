package io.krakenemulator.validation.reference;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON types that the values of a detail may have. */
@RegisterForReflection
@Schema(description = "The JSON types that the values of a detail may have.")
public enum DetailType {
    @JsonProperty("string")
    STRING,
    @JsonProperty("integer")
    INTEGER,
    @JsonProperty("number")
    NUMBER,
    @JsonProperty("boolean")
    BOOLEAN,
    @JsonProperty("array")
    ARRAY,
    @JsonProperty("object")
    OBJECT
}
