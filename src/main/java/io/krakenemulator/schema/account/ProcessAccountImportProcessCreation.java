package io.krakenemulator.schema.account;

import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.dialect.OnlyIn;
import io.krakenemulator.validation.RequiredText;
import io.krakenemulator.validation.UseInstead;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The answer to a created account.")
public record ProcessAccountImportProcessCreation(
        @OnlyIn({Dialect.SCHEMA, Dialect.BOTH})
        @Size(max = 128)
        @UseInstead("kraken_account_number")
        @Schema(description = "Number of the created account.")
        String accountNumber,

        @OnlyIn({Dialect.SCHEMA, Dialect.BOTH})
        @RequiredText
        @Size(max = 128)
        @Schema(description = "The account's number in the source system.")
        String externalAccountNumber,

        @Size(max = 128) @Schema(description = "Number of the created account.")
        String krakenAccountNumber) {}
