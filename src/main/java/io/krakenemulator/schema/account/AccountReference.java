package io.krakenemulator.schema.account;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Another number by which an account is known, in the namespace that gives it meaning.")
public record AccountReference(
        @RequiredText
        @Size(max = 50)
        @Schema(description = "Namespace of the reference, registered on the instance.")
        String namespace,

        @RequiredText @Size(max = 100) @Schema(description = "The reference itself; no other account may have it.")
        String value) {}
