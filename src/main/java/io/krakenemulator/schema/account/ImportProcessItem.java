package io.krakenemulator.schema.account;

import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.dialect.NullIn;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        name = "ImportProcess",
        description = "One account of a list. Its number and time are known once the account is created.")
public record ImportProcessItem(
        @NullIn({Dialect.GUIDE, Dialect.BOTH}) @Schema(description = "When the account was created.", nullable = true)
        Instant accountCreatedAt,

        @RequiredText @Size(max = 128) @Schema(description = "The account's number in the source system.")
        String externalAccountNumber,

        @NullIn({Dialect.GUIDE, Dialect.BOTH})
        @Size(max = 128)
        @Schema(description = "Number of the created account.", nullable = true)
        String krakenAccountNumber) {}
