package io.krakenemulator.admin.expected;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error that checks expect, until a day. */
@RegisterForReflection
@Schema(name = "ExpectedFailure", description = "An error that checks expect, until a day.")
record ExpectedFailure(
        @NotNull @NotBlank @Schema(description = "The code of the error: one of the rule book.")
        String code,

        @NotEmpty @Schema(description = "The external account numbers that may have the error; any line when left out.")
        List<@NotBlank String> externalAccountNumbers,

        @NotEmptyIfPresent
        @Schema(
                description =
                        "The place of the error, such as `customers.*.email`: `*` stands for any position in a list. Any"
                                + " place when left out.")
        String attr,

        @NotNull @NotBlank @Schema(description = "Why the error is expected, for people.")
        String reason,

        @NotNull @Schema(description = "The last day on which the error is expected, by the clock of the sandbox.")
        LocalDate until) {}
