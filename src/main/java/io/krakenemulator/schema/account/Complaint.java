package io.krakenemulator.schema.account;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.RequiredText;
import io.krakenemulator.validation.constraint.NotATestAddress;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A complaint that is still open.")
public record Complaint(
        @RequiredText @Email @NotATestAddress @Schema(description = "Mailbox of whoever complains.")
        String complainantEmail,

        @RequiredText @Size(max = 255) @Schema(description = "Name of whoever complains.")
        String complainantName,

        @NotNull @Schema(description = "The exchanges about it, and their times.")
        List<ComplaintContact> complaintContacts,

        @NotNull @Schema(description = "When the complaint was made.")
        Instant createdAt,

        @NotNull @Schema(description = "Whether the letter on the complaint handling standards has gone out.")
        Boolean hasChsrLetterBeenSent,

        @NotNull @Schema(description = "Whether the letter due after eight weeks has gone out.")
        Boolean hasEightWeekLetterBeenSent,

        @NotEmptyIfPresent @Schema(description = "The official body that took the complaint up.")
        String officialEntity,

        @NotEmptyIfPresent @Schema(description = "That body's reference.")
        String officialReferenceNumber,

        @NotEmptyIfPresent @Schema(description = "The status of the complaint at that body.")
        String officialStatus,

        @RequiredText @Schema(description = "Subtype, one of those configured for the type.")
        String subtypeOfComplaint,

        @RequiredText @Schema(description = "Type, configured on the instance.")
        String typeOfComplaint) {}
