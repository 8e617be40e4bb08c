package io.krakenemulator.schema.supply;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "Why the meter points of an account cannot be registered.")
public record GbrRegistrationFlowError(
        @NotNull @Schema(description = "What is wrong.") String errorDetail,

        @NotNull @Schema(description = "The account's number in the source system.")
        String externalAccountNumber,

        @NotNull @Schema(description = "Code of the import supplier of the call.")
        String importSupplierCode) {}
