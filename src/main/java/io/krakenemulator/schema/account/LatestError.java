package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "What went wrong with a scheduled account creation.")
public record LatestError(
        @Schema(description = "Stable identifier of the error.", nullable = true)
        String code,

        @Schema(description = "What went wrong, for people.", nullable = true)
        String detail,

        @Schema(description = "Part of the system in which it went wrong.", nullable = true)
        String domain) {}
