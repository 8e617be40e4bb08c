package io.krakenemulator.dialect;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form in which a sandbox writes its answers. Requests are read alike in all dialects. */
@RegisterForReflection
@Schema(
        name = "Dialect",
        description =
                "The form of answers: `guide` as the migrations guide prints them, `schema` as the published OpenAPI "
                        + "document states them, `both` with the keys of either. `nested` is the former name of `schema`.")
public enum Dialect {
    /** The keys and forms that the guide prints, and no others. */
    @JsonProperty("guide")
    GUIDE,
    /** The keys, types and forms that the published OpenAPI document states, and no others. */
    @JsonProperty("schema")
    SCHEMA,
    /** The keys of either form, in the guide's form where they exclude each other. */
    @JsonProperty("both")
    BOTH,
    /** The former name of {@link #SCHEMA}, accepted for one release. No sandbox has it. */
    @JsonProperty("nested")
    NESTED;

    /** Returns the present name of this dialect. */
    public Dialect current() {
        return this == NESTED ? SCHEMA : this;
    }
}
