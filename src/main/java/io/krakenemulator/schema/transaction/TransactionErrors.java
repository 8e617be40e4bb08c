package io.krakenemulator.schema.transaction;

import io.krakenemulator.schema.account.FieldErrors;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Documents the answer to invalid transactions: the list that the schema's type requires, and the dictionary of fields of its
 * sample.
 */
@RegisterForReflection
@Schema(
        additionalProperties = FieldErrors.class,
        description =
                "The problems of transactions: those of the payload as a whole, and a dictionary by the name of the field.")
public record TransactionErrors(
        @NotNull @Schema(description = "The problems of the payload as a whole, for people.")
        List<String> nonFieldErrors) {}
