package io.krakenemulator.cohort;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The failures of a check that were expected. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "CheckExpected", description = "The failures of a check that were expected.")
public record ExpectedSummary(
        @NotNull @Schema(description = "The number of lines that have expected problems alone.")
        Long lines,

        @NotNull @Schema(description = "The number of expected problems, those of other lines included.")
        Long errors,

        @NotNull @Schema(description = "The number of entries of the list.")
        Long entries,

        @NotNull @Schema(description = "The number of entries that have not ended and that fit no problem.")
        Long stale,

        @NotNull @Schema(description = "The first 100 of these.")
        List<Entry> firstStale,

        @NotNull @Schema(description = "The number of entries that have ended by the clock of the sandbox.")
        Long ended,

        @NotNull @Schema(description = "The first 100 of these, those with the most lines first.")
        List<Entry> firstEnded) {

    private static final int MOST_LISTED = 100;

    /** An entry of the list. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "CheckExpectedEntry", description = "An entry of the list of expected failures.")
    public record Entry(
            @NotNull @Schema(description = "Its position in the list, from 0.")
            Integer position,

            @NotNull String code,

            @NotNull String reason,

            @NotNull @Schema(description = "Its last day.", examples = "2026-12-31")
            String until,

            @NotNull
            @Schema(description = "The number of lines with a problem that it fits, or would fit had it not ended.")
            Long lines) {

        static Entry of(Expectations.Entry entry) {
            return new Entry(
                    entry.position(),
                    entry.code(),
                    entry.reason(),
                    entry.until().toString(),
                    entry.lines());
        }
    }

    /** Creates the summary of a complete check. */
    static ExpectedSummary of(long lines, long errors, Expectations expectations) {
        var stale = expectations.listStale();
        var ended = expectations.listEnded();
        return new ExpectedSummary(
                lines,
                errors,
                (long) expectations.size(),
                (long) stale.size(),
                stale.stream().limit(MOST_LISTED).map(Entry::of).toList(),
                (long) ended.size(),
                ended.stream()
                        .sorted((one, other) -> Long.compare(other.lines(), one.lines()))
                        .limit(MOST_LISTED)
                        .map(Entry::of)
                        .toList());
    }
}
