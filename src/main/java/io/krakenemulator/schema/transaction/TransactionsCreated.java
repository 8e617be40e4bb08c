package io.krakenemulator.schema.transaction;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "What became of each transaction.")
public record TransactionsCreated(
        @NotNull @Schema(description = "One answer for each transaction, in the order of the request.")
        List<TransactionAnnotatedWithStatus> results) {}
