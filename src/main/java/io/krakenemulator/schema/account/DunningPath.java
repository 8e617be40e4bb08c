package io.krakenemulator.schema.account;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The course of reminders that an account is put on.")
public record DunningPath(
        @RequiredText @Size(max = 256) @Schema(description = "Name of the path, configured on the instance.")
        String pathName,

        @Schema(description = "Day on which the path begins, not in the past; the day of import where left out.")
        LocalDate startDate) {}
