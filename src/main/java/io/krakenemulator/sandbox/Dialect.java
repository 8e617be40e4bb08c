package io.krakenemulator.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form in which a sandbox writes its error answers. */
@RegisterForReflection
@Schema(name = "Dialect", description = "The form in which a sandbox writes its error answers.")
public enum Dialect {
    /** The guide's: one flat list of {@code {detail, code, attr}}. */
    @JsonProperty("guide")
    GUIDE,
    /** Dictionaries of fields, nested as the payload is. */
    @JsonProperty("nested")
    NESTED
}
