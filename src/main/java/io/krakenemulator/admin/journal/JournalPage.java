package io.krakenemulator.admin.journal;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The schema of a page of a journal. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "JournalPage", description = "Some requests of a journal.")
record JournalPage(
        @NotNull @Schema(description = "The requests: the newest first, or with `since` the oldest first.")
        List<JournalledRequest> requests,

        @NotNull
        @Schema(description = "How many requests the journal has dropped for its bounds since it was last emptied.")
        Long dropped,

        @NotNull
        @Schema(
                description =
                        "How many calls the facts miss, because the database did not answer for too long. 0 usually.")
        Long factsLost,

        @Schema(
                description =
                        "The id to ask for the next page with: as `before`, or as `since` if the call had `since`. Null"
                                + " after the last page.",
                nullable = true)
        Long next) {

    /** The schema of an answer to a verification. */
    @RegisterForReflection
    @Schema(name = "JournalVerification", description = "How many requests match, and whether as many are expected.")
    record Verification(
            @NotNull @Schema(description = "How many requests of the journal match.")
            Long matching,

            @NotNull @Schema(description = "Whether as many are expected.")
            Boolean satisfied,

            @NotNull
            @Schema(description = "How many requests the journal has dropped. They cannot match: above 0, look twice.")
            Long dropped) {}
}
