package io.krakenemulator.schema.supply;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A visit made to install a smart meter, or to work on one.")
public record EnergySmartSiteVisit(
        @Schema(
                description = "Anything else to keep about the visit, such as its outcome in detail.",
                defaultValue = "{}")
        JsonNode additionalData,

        @Size(max = 2048) @Schema(description = "Notes on the visit.")
        String appointmentNotes,

        @NotNull @Schema(description = "Day of the visit.") LocalDate date,

        @NotNull @Schema(description = "Who made the visit.")
        MeteringAgent meteringAgent,

        @RequiredText @Size(max = 1024) @Schema(description = "Reference of the visit.")
        String referenceNumber,

        @NotNull @Schema(description = "How the visit ended.")
        SiteVisitStatus status,

        @NotNull @Schema(description = "What the visit was for.")
        SiteVisitWorkCategory workCategory) {}
