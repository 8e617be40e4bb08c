package io.krakenemulator.schema.account;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "An organisation that has a part in the account for a time.")
public record PartnerOrganisation(
        @RequiredText
        @Size(max = 128)
        @Schema(description = "Number of the organisation, registered on the instance.")
        String organisationNumber,

        @RequiredText @Schema(description = "The part that it plays, one of those registered for it.")
        String role,

        @NotEmptyIfPresent @Schema(description = "Path in the document store of the paper that governs the part.")
        String sourceReferenceS3Key,

        @NotNull @Schema(description = "When the part begins.")
        Instant validFrom,

        @NotNull @Schema(description = "When the part ends.")
        Instant validTo) {}
