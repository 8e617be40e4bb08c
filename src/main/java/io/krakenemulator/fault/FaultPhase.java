package io.krakenemulator.fault;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The moment at which a fault breaks a call. */
@RegisterForReflection
@Schema(
        name = "FaultPhase",
        description =
                "`before`: the call does no work. `after`: the call is complete and committed, but its answer is lost."
                        + " `during`: the call is complete, and its answer breaks in the middle.")
public enum FaultPhase {
    /** The call does no work. */
    @JsonProperty("before")
    BEFORE,
    /** The call is complete and committed, but its answer is lost. */
    @JsonProperty("after")
    AFTER,
    /** The call is complete, and its answer breaks in the middle. */
    @JsonProperty("during")
    DURING;

    /** Returns the phase of that name on the wire; {@code null} for none. */
    static FaultPhase of(String name) {
        return name == null ? null : valueOf(name.toUpperCase(Locale.ROOT));
    }
}
