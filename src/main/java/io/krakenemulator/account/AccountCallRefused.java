package io.krakenemulator.account;

import io.krakenemulator.schema.account.StandardizedError;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Documents the answer to an invalid payload for an imported account. It has the guide's form. If the payload as a whole has
 * problems, it also has the schema's list of them.
 */
@RegisterForReflection
@Schema(
        name = "AccountCallRefused",
        description = "What is wrong with a payload for an imported account: the ordinary error body, and besides it "
                + "the list of what is wrong with the payload as a whole, when there is any.")
public record AccountCallRefused(
        @NotNull @NotBlank @Schema(description = "Stable identifier of the kind of failure.")
        String code,

        @NotNull @NotBlank @Schema(description = "What failed, for people; its wording may change.")
        String detail,

        @NotNull @Schema(description = "Everything that is wrong, in the payload's order.")
        List<StandardizedError> errors,

        @Schema(name = "non_field_errors", description = "What is wrong with the payload as a whole, for people.")
        List<String> nonFieldErrors) {}
