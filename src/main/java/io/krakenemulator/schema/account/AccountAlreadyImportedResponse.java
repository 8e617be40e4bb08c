package io.krakenemulator.schema.account;

import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.dialect.OnlyIn;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The answer to a call on an account that is imported already.")
public record AccountAlreadyImportedResponse(
        @OnlyIn({Dialect.GUIDE, Dialect.BOTH})
        @RequiredText
        @Schema(description = "Stable identifier of the kind of failure.")
        String code,

        @OnlyIn({Dialect.GUIDE, Dialect.BOTH})
        @RequiredText
        @Schema(description = "The failure in words; the wording may change.")
        String detail,

        @OnlyIn({Dialect.GUIDE, Dialect.BOTH})
        @NotNull
        @Schema(description = "Everything that is wrong, in the payload's order.")
        List<StandardizedError> errors,

        @RequiredText @Size(max = 128) @Schema(description = "The account's number in the source system.")
        String externalAccountNumber,

        @RequiredText @Size(max = 128) @Schema(description = "Number of the created account.")
        String krakenAccountNumber,

        @OnlyIn({Dialect.SCHEMA, Dialect.BOTH})
        @NotNull
        @Schema(description = "The problems of the payload as a whole, in words.")
        List<String> nonFieldErrors) {}
