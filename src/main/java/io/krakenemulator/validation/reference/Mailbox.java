package io.krakenemulator.validation.reference;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mailbox of the platform, which no customer can have. */
@RegisterForReflection
@Schema(name = "Mailbox", description = "A mailbox of the platform, which no customer can have.")
public record Mailbox(
        @NotNull @NotBlank @Schema(description = "Its e-mail address.")
        String address) {}
