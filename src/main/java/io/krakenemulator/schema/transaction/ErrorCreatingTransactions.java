package io.krakenemulator.schema.transaction;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "Why none of the transactions was added: the first one that failed.")
public record ErrorCreatingTransactions(
        @NotNull @Schema(description = "What is wrong with it.")
        String errorDetail,

        @NotNull @Schema(description = "Always TRANSACTION_IMPORT_ERROR.")
        TransactionStatus status,

        @NotNull
        @Schema(
                description = "The failing transaction as it was understood; amounts are decimal strings.",
                implementation = TransactionData.class)
        ObjectNode transactionData) {}
