package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The request to validate an account without storing it, in the newer form.")
public record ValidateAccount(
        @NotNull @Schema(description = "The account to validate.")
        EnergyAccount payload) {}
