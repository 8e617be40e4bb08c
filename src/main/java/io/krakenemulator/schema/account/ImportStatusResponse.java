package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "How far a scheduled account creation has come.")
public record ImportStatusResponse(
        @NotNull @Schema(description = "When the account was handed over.")
        Instant createdAt,

        @Schema(description = "Number of the account made; null until it is.", nullable = true)
        String krakenIdentifier,

        @Schema(description = "What went wrong last; null where nothing did.", nullable = true)
        LatestError latestError,

        @NotNull @Schema(description = "What happened last.")
        ImportEvent latestEvent,

        @NotNull @Schema(description = "When the status last changed.")
        Instant modifiedAt,

        @NotNull @Schema(description = "How far it has come.")
        ImportStatus status) {}
