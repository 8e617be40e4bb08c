package io.krakenemulator.cohort;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The counts of a whole check. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "CheckSummary", description = "The counts of a whole check. They are exact.")
public record CheckSummary(
        @NotNull @Schema(description = "The number of lines that are not blank.")
        Long lines,

        @NotNull @Schema(description = "The number of lines of each verdict.")
        ByVerdict verdicts,

        @NotNull @Schema(description = "The codes, the most frequent first.")
        List<ByCode> codes,

        @NotNull
        @Schema(description = "The places of problems, the most frequent first. Each position in a list is `*`.")
        List<ByAttr> attrs,

        @NotNull
        @Schema(description = "The number of problems at places that are not in `attrs`, which has 10,000 at most.")
        Long errorsAtOtherAttrs,

        @NotNull @Schema(description = "The import suppliers of the lines, the most frequent first.")
        List<BySupplier> suppliers,

        @NotNull
        @Schema(description = "The number of lines whose supplier is not in `suppliers`, which has 1,000 at most.")
        Long linesOfOtherSuppliers,

        @NotNull
        @Schema(description = "The number of problems that no line lists. They are in none of the other counts.")
        Long errorsNotListed,

        @NotNull
        @Schema(
                description =
                        "The values that an earlier line has too, by the code of their problems. `codes` has them as well.")
        List<ByDuplicate> duplicates,

        @NotNull
        @Schema(description = "The codes of hidden problems, the most frequent first. `codes` has none of them.")
        List<ByHidden> hiddenProblems,

        @NotNull @Schema(description = "The codes of warnings, the most frequent first.")
        List<ByWarning> warnings,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Whether the check keeps its limits; left out where the query has none.")
        Gate gate,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "The failures that were expected; left out where the sandbox has no list of them, or the query says"
                                + " `expected=false`.")
        ExpectedSummary expected,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The kept check; left out where the query names none.")
        Kept kept,

        @NotNull @Schema(description = "How long the check took.")
        Double seconds,

        @NotNull @Schema(description = "How many lines were judged each second.")
        Long linesPerSecond) {

    /** Whether a check keeps its limits. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "CheckGate", description = "Whether a check keeps the limits of `fail_over`.")
    public record Gate(
            @NotNull @Schema(description = "True if every limit is kept.")
            Boolean passed,

            @NotNull @Schema(description = "The limits, in the order of the query.")
            List<JudgedLimit> limits) {}

    /** One limit and what was counted for it. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "CheckLimit", description = "One limit and what was counted for it.")
    public record JudgedLimit(
            @Schema(nullable = true, description = "The code; null for lines that fail for whatever reason.")
            String code,

            @NotNull @Schema(description = "The most lines, or their most percent of all lines.", examples = "0.5%")
            String limit,

            @NotNull @Schema(description = "The number of lines that failed and were not expected to.")
            Long failed,

            @NotNull @Schema(description = "True if this is not more than the limit.")
            Boolean passed) {}

    /** The name and the number of lines under which a check is kept. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "CheckKept", description = "The name of a kept check, and how many of its lines are kept.")
    public record Kept(
            @NotNull @Schema(description = "The name of the check in its sandbox.")
            String name,

            @NotNull @Schema(description = "The number of failed lines that are kept.")
            Long failures,

            @NotNull
            @Schema(
                    description =
                            "The number of further failed lines. A check keeps 1,000,000 at most, and 512 MiB of them.")
            Long failuresNotKept) {}

    /** The number of lines of each verdict. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "CheckedVerdicts", description = "The number of lines of each verdict.")
    public record ByVerdict(
            @NotNull Long accepted,
            @NotNull Long rejected,
            @NotNull Long notJson,
            @NotNull Long tooLong) {}

    /** The problems of one code. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "CheckedCode", description = "The problems of one code.")
    public record ByCode(
            @NotNull String code,

            @NotNull @Schema(description = "The number of problems.")
            Long errors,

            @NotNull @Schema(description = "The number of lines that have such a problem.")
            Long lines,

            @NotNull @Schema(description = "The first ten of these lines.")
            List<Long> firstLines,

            @NotNull @Schema(description = "The account of the first of these lines.")
            FirstAccount firstAccount) {}

    /** The account of a line. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "CheckedFirstAccount", description = "The account of a line.")
    public record FirstAccount(
            @Schema(nullable = true, description = "The import supplier, if the line has one.")
            String importSupplier,

            @Schema(nullable = true, description = "The external account number, if the line has one.")
            String externalAccountNumber)
            implements Serializable {}

    /** The values of one kind that an earlier line has too. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "CheckedDuplicates", description = "The values of one kind that an earlier line has too.")
    public record ByDuplicate(
            @NotNull String code,

            @NotNull @Schema(description = "The number of these values.")
            Long duplicates,

            @NotNull @Schema(description = "The number of lines that have such a value.")
            Long lines,

            @NotNull @Schema(description = "The first ten of these values.")
            List<Duplicate> first) {}

    /** A line with a value of an earlier one. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "CheckedDuplicate", description = "A line with a value of an earlier one.")
    public record Duplicate(
            @NotNull @Schema(description = "The later line.")
            Long line,

            @NotNull @Schema(description = "The first line that has the value.")
            Long firstLine)
            implements Serializable {}

    /** The hidden problems of one code. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "CheckedHidden", description = "The hidden problems of one code.")
    public record ByHidden(
            @NotNull String code,

            @NotNull @Schema(description = "The number of hidden problems.")
            Long problems,

            @NotNull @Schema(description = "The number of lines that have such a problem.")
            Long lines,

            @NotNull @Schema(description = "The first ten of these lines.")
            List<Long> firstLines) {}

    /** The warnings of one code. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "CheckedWarning", description = "The warnings of one code.")
    public record ByWarning(
            @NotNull String code,

            @NotNull @Schema(description = "The number of warnings.")
            Long warnings,

            @NotNull @Schema(description = "The number of lines that have such a warning.")
            Long lines,

            @NotNull @Schema(description = "The first ten of these lines.")
            List<Long> firstLines,

            @NotNull @Schema(description = "The account of the first of these lines.")
            FirstAccount firstAccount) {}

    /** The problems at one place. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "CheckedAttr", description = "The problems at one place.")
    public record ByAttr(
            @NotNull @Schema(description = "The place, such as `customers.*.landline`.")
            String attr,

            @NotNull @Schema(description = "The number of problems.")
            Long errors) {}

    /** The lines of one import supplier. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "CheckedSupplier", description = "The lines of one import supplier.")
    public record BySupplier(
            @Schema(nullable = true, description = "Its code; null for lines that name none.")
            String importSupplier,

            @NotNull @Schema(description = "The number of lines that are accepted.")
            Long accepted,

            @NotNull @Schema(description = "The number of the other lines.")
            Long failed) {}
}
