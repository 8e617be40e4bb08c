package io.krakenemulator.schema.transaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.dialect.OnlyIn;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "The result for a transaction.")
public record TransactionAnnotatedWithStatus(
        @OnlyIn({Dialect.SCHEMA, Dialect.BOTH})
        @Schema(description = "Number of the transaction on the account. Absent when nothing was added.")
        Long addedTransactionId,

        @NotNull @Schema(description = "The result for the transaction.")
        TransactionStatus status,

        @NotNull
        @Schema(
                description = "The transaction as it was understood; amounts are decimal strings.",
                implementation = TransactionData.class)
        ObjectNode transactionData) {}
