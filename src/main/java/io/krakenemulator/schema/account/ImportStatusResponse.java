package io.krakenemulator.schema.account;

import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.dialect.NullIn;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The progress of a scheduled account.")
public record ImportStatusResponse(
        @NotNull @Schema(description = "When the account was staged.")
        Instant createdAt,

        @Schema(description = "Number of the created account; null before.", nullable = true)
        String krakenIdentifier,

        @NullIn({Dialect.GUIDE, Dialect.BOTH})
        @Schema(description = "The last failure, if there was one.", nullable = true)
        LatestError latestError,

        @NotNull @Schema(description = "The last event.") ImportEvent latestEvent,

        @NotNull @Schema(description = "When the status last changed.")
        Instant modifiedAt,

        @NotNull @Schema(description = "The status.") ImportStatus status) {}
