package io.krakenemulator.cohort;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The verdict on one line. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "CheckedLine", description = "The verdict on one line.")
public record CheckedLine(
        @NotNull @Schema(description = "The position of the line in the body, from 1. Blank lines count.")
        Long line,

        @Schema(nullable = true, description = "The external account number of the line, if it has one.")
        String externalAccountNumber,

        @Schema(nullable = true, description = "The import supplier of the line, if it has one.")
        String importSupplier,

        @NotNull
        @Schema(
                description = "Whether the emulated call would accept the line, or else that the line is no JSON or is"
                        + " longer than an ordinary body may be.")
        Verdict verdict,

        @NotNull @Schema(description = "The problems of the line, in the order of the payload.")
        List<CheckedError> errors,

        @NotNull
        @Schema(description = "How many problems are found and not listed, because one line lists only so many.")
        Integer errorsNotListed,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(
                description =
                        "Further problems that the emulated call would answer only once `errors` are mended; left out if"
                                + " there are none, 100 at most. Their rules read no broken value, so they are certain.")
        List<CheckedError> hiddenProblems,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(
                description = "The warnings of the line, if it has any. They do not change its verdict, and come with"
                        + " `shared_contacts` only.")
        List<CheckedError> warnings,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "True if all problems of the line are expected. The line does not count against limits.")
        Boolean expected) {

    /** Creates a line that is not expected to fail. */
    CheckedLine(
            Long line,
            String externalAccountNumber,
            String importSupplier,
            Verdict verdict,
            List<CheckedError> errors,
            Integer errorsNotListed,
            List<CheckedError> hiddenProblems,
            List<CheckedError> warnings) {
        this(
                line,
                externalAccountNumber,
                importSupplier,
                verdict,
                errors,
                errorsNotListed,
                hiddenProblems,
                warnings,
                null);
    }

    /** Returns the same line with its problems held against the list of expected failures. */
    public CheckedLine expect(List<CheckedError> held) {
        boolean isExpected =
                !held.isEmpty() && errorsNotListed == 0 && held.stream().allMatch(CheckedError::isExpected);
        return new CheckedLine(
                line,
                externalAccountNumber,
                importSupplier,
                verdict,
                held,
                errorsNotListed,
                hiddenProblems,
                warnings,
                isExpected ? true : null);
    }

    boolean isExpected() {
        return expected != null;
    }
}
