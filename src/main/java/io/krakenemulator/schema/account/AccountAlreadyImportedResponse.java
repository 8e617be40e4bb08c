package io.krakenemulator.schema.account;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        description = "The answer when an account was made before: the ordinary one, with what both kinds of client "
                + "look for besides.")
public record AccountAlreadyImportedResponse(
        @RequiredText @Schema(description = "Stable identifier of the kind of failure.")
        String code,

        @RequiredText @Schema(description = "What failed, for people; its wording may change.")
        String detail,

        @NotNull @Schema(description = "Everything that is wrong, in the payload's order.")
        List<StandardizedError> errors,

        @RequiredText
        @Size(max = 128)
        @Schema(description = "Number of the account in the system that it comes from.")
        String externalAccountNumber,

        @RequiredText @Size(max = 128) @Schema(description = "Number of the account that was made.")
        String krakenAccountNumber,

        @NotNull @Schema(description = "What is wrong with the payload as a whole, for people.")
        List<String> nonFieldErrors) {}
