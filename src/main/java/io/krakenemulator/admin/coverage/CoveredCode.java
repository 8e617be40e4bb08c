package io.krakenemulator.admin.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One code of the rule book, and how often it was met. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CoveredCode", description = "One code of the rule book, and how often it was met.")
public record CoveredCode(
        @NotNull @Schema(description = "The code, as answers have it.")
        String code,

        @NotNull @Schema(description = "Whether it was met at least once.")
        Boolean met,

        @NotNull @Schema(description = "The number of problems with the code.")
        Long times,

        @Schema(description = "Of a sandbox: the number of answers that had at least one such problem.")
        Long calls,

        @Schema(description = "Of a check: the number of lines that have at least one such problem.")
        Long lines,

        @Schema(
                description =
                        "Of a sandbox: the operations that answered the code, by their names in the contract document.")
        List<String> operations,

        @Schema(description = "Where the code was met first. Absent for a code that was never met.")
        FirstMet first,

        @NotNull @Schema(description = "The checks of the rule book that report the code, by their names.")
        List<String> rules) {

    /** Where a code was met first. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FirstMet", description = "Where a code was met first.")
    public record FirstMet(
            @Schema(description = "The import supplier. Absent where the call or the line names none.")
            String importSupplier,

            @Schema(description = "The external account number. Absent where the call or the line names none.")
            String externalAccountNumber,

            @Schema(
                    description = "Of a sandbox: the moment by the real clock, in UTC.",
                    examples = "2026-03-02T08:15:30.123456Z")
            String at,

            @Schema(
                    description = "Of a sandbox: the same moment by its clock, in UTC.",
                    examples = "2019-08-06T12:00:00.000000Z")
            String sandboxAt,

            @Schema(description = "Of a check: the number of the line.")
            Long line) {}

    /** Returns a code that was never met. */
    static CoveredCode neverMet(String code, List<String> rules) {
        return new CoveredCode(code, false, 0L, null, null, null, null, rules);
    }

    /** Returns the same code with its checks of the rule book. */
    CoveredCode withRules(List<String> names) {
        return new CoveredCode(code, met, times, calls, lines, operations, first, names);
    }
}
