package io.krakenemulator.validation.reference;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation that may be a partner of accounts. */
@RegisterForReflection
@Schema(name = "RegisteredOrganisation", description = "An organisation that may be a partner of accounts.")
public record RegisteredOrganisation(
        @NotNull @NotBlank @Schema(description = "Its number.")
        String organisationNumber,

        @Schema(description = "The roles that it may play; any role when there are none.")
        List<@NotBlank String> roles) {}
