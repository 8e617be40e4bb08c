package io.krakenemulator.schema.account;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "One exchange about a complaint.")
public record ComplaintContact(
        @RequiredText @Schema(description = "The content, in full or in summary.")
        String body,

        @NotNull @Schema(description = "How it was said.") CommunicationMethod communicationMethod,

        @RequiredText @Schema(description = "The source of the contact, configured on the instance.")
        String communicationSource,

        @NotNull @Schema(description = "When it was said.") Instant createdAt,

        @NotNull @Schema(description = "The status of the complaint at that moment.")
        ComplaintStatus status) {}
