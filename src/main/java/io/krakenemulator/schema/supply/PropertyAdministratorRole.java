package io.krakenemulator.schema.supply;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "What a property administrator may be to the portfolio.")
public enum PropertyAdministratorRole {
    LANDLORD,
    PROPERTY_DEVELOPER
}
