package io.krakenemulator.account;

import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.dialect.OnlyIn;
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
        description =
                "The problems of a payload for an imported account: the ordinary error body and, if the payload as "
                        + "a whole has problems, the list of these.")
public record AccountCallRefused(
        @NotNull @NotBlank @Schema(description = "The stable identifier of the kind of failure.")
        String code,

        @NotNull @NotBlank @Schema(description = "The failure, for people. The wording may change.")
        String detail,

        @NotNull @Schema(description = "All problems, in the order of the payload.")
        List<StandardizedError> errors,

        @OnlyIn(Dialect.BOTH)
        @Schema(name = "non_field_errors", description = "The problems of the payload as a whole, for people.")
        List<String> nonFieldErrors) {}
