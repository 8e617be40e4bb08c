package io.krakenemulator.validation.reference;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reason of transactions of one type. */
@RegisterForReflection
@Schema(name = "TransactionReason", description = "A reason of transactions of one type.")
public record TransactionReason(
        @NotNull @NotBlank @Schema(description = "The type of transaction.")
        String type,

        @NotNull @NotBlank @Schema(description = "The reason.")
        String code) {}
