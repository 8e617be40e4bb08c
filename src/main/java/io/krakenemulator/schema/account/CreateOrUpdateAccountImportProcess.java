package io.krakenemulator.schema.account;

import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.dialect.OnlyIn;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The answer to a staged account.")
public record CreateOrUpdateAccountImportProcess(
        @RequiredText @Size(max = 128) @Schema(description = "The account's number in the source system.")
        String externalAccountNumber,

        @OnlyIn({Dialect.GUIDE, Dialect.BOTH})
        @RequiredText
        @Size(max = 32)
        @Schema(description = "Code of the import supplier.")
        String importSupplier,

        @OnlyIn({Dialect.SCHEMA, Dialect.BOTH})
        @RequiredText
        @Size(max = 32)
        @Schema(description = "Code of the import supplier.")
        String importSupplierCode) {}
