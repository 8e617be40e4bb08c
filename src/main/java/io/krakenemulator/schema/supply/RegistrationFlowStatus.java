package io.krakenemulator.schema.supply;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Whether a meter point was marked for registration.")
public enum RegistrationFlowStatus {
    REGISTRATION_FLOW_SUCCESS,
    REGISTRATION_FLOW_ERROR
}
