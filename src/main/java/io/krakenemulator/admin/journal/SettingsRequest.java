package io.krakenemulator.admin.journal;

import io.krakenemulator.journal.JournalSettings;
import io.krakenemulator.validation.constraint.DurationBetween;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The settings of a journal, as they are sent and shown. */
@RegisterForReflection
@Schema(
        name = "JournalSettings",
        description = "The settings of a sandbox's journal. What is left out is as the emulator is set.")
record SettingsRequest(
        @Min(0)
        @Max(JournalSettings.MOST_ROWS)
        @Schema(description = "How many requests the journal keeps; 0 for no journal, and no facts either.")
        Integer rows,

        @Min(10_000) @Max(JournalSettings.MOST_BYTES) @Schema(description = "How many bytes they take.")
        Long bytes,

        @DurationBetween(min = "PT1S", max = "P3650D", message = "must be a duration from PT1S to P3650D, such as P7D")
        @Schema(description = "How long the journal keeps a request, by the real clock.", examples = "P7D")
        Duration age,

        @Schema(description = "Whether the journal keeps bodies.")
        Boolean bodies,

        @Size(max = JournalSettings.MOST_PATHS)
        @Schema(
                description =
                        "The places in bodies whose values are not kept: JSON pointers, with `*` for any field or place in a"
                                + " list.",
                examples = "[\"/customers/*/email\"]")
        List<
                        @Pattern(
                                regexp = "(?:/(?:[^/~\\x00]|~[01]){1,100}){1,20}",
                                message =
                                        "must be a JSON pointer such as /customers/*/email, with 20 names of 100 characters at most")
                        String>
                redact) {}
