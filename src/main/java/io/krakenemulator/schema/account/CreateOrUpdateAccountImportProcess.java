package io.krakenemulator.schema.account;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        description = "The answer to an account that was staged. The supplier's code comes twice: the guide has the "
                + "one name, the schema the other.")
public record CreateOrUpdateAccountImportProcess(
        @RequiredText
        @Size(max = 128)
        @Schema(description = "Number of the account in the system that it comes from.")
        String externalAccountNumber,

        @RequiredText @Size(max = 32) @Schema(description = "Code of the import supplier.")
        String importSupplier,

        @RequiredText @Size(max = 32) @Schema(description = "Code of the import supplier.")
        String importSupplierCode) {}
