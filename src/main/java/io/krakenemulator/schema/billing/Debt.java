package io.krakenemulator.schema.billing;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "What an account owes from before, and who collects it.")
public record Debt(
        @Schema(description = "The debt by the day on which each part fell due; the finer, the truer its age.")
        List<AgedDebt> agedDebt,

        @NotEmptyIfPresent
        @Size(max = 256)
        @Schema(description = "Name of the debt collection agency, registered on the instance.")
        String agencyName,

        @NotEmptyIfPresent
        @Schema(
                description =
                        "Reference of the account in the credit industry's shared records; once over all accounts.")
        String caisReference,

        @NotEmptyIfPresent @Size(max = 256) @Schema(description = "Campaign of the collection.")
        String campaign,

        @Schema(description = "Whether the customer is insolvent.", defaultValue = "false")
        Boolean isInsolvent,

        @Size(max = 256) @Schema(description = "Notes on the collection.")
        String notes,

        @Schema(description = "Day on which collection began; the day of import where left out.")
        LocalDate startDate) {}
