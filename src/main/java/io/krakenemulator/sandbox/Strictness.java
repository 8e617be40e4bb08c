package io.krakenemulator.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Selects the published rules that a sandbox applies to payloads. */
@RegisterForReflection
@Schema(name = "Strictness", description = "Which published rules a sandbox applies to payloads.")
public enum Strictness {
    /** The rules that the guide's own samples satisfy. */
    @JsonProperty("guide")
    GUIDE,
    /** Also the published rules that some of the guide's samples break, and the answers of Django to addresses and local times. */
    @JsonProperty("strict")
    STRICT
}
