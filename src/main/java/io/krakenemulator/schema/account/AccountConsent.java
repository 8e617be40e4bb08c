package io.krakenemulator.schema.account;

import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.Reference;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an account as a whole answered to one kind of consent. Source: schema. */
@RegisterForReflection
@Schema(description = "What an account as a whole answered to one kind of consent.")
public record AccountConsent(
        @Size(max = 255) @Schema(description = "How the answer was come by.")
        String description,

        @Schema(description = "When the answer was given, not in the future; the moment of import where left out.")
        Instant signedAt,

        @NotNull
        @NotBlank
        @InReferenceData(Reference.CONSENT_TYPES)
        @Schema(description = "Kind of consent, registered on the instance.")
        String type,

        @NotNull @Schema(description = "The answer.") ConsentValue value) {}
