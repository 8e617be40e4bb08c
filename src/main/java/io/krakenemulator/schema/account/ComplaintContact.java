package io.krakenemulator.schema.account;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "One exchange about a complaint.")
public record ComplaintContact(
        @RequiredText @Schema(description = "What was said, in full or in sum.")
        String body,

        @NotNull @Schema(description = "How it was said.") CommunicationMethod communicationMethod,

        @RequiredText @Schema(description = "Where it came from, configured on the instance.")
        String communicationSource,

        @NotNull @Schema(description = "When it was said.") Instant createdAt,

        @NotNull @Schema(description = "Where the complaint stood at that moment.")
        ComplaintStatus status) {}
