package io.krakenemulator.admin.fault;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fault rule of a sandbox. */
@RegisterForReflection
@Schema(name = "Fault", description = "A fault rule of a sandbox, with what it has done over all replicas.")
record FaultView(
        @NotNull @Schema(description = "Its id in the sandbox. The rule with the lowest id acts first.")
        Integer id,

        @NotNull @Schema(description = "How many calls have matched, before counts and probability.")
        Long seen,

        @NotNull @Schema(description = "In how many of them the rule has acted.")
        Long fired,

        @Schema(description = "The calls that the rule acts on; absent if it acts on all.")
        MatchRequest match,

        @NotNull @Schema(description = "What the rule does to a call.")
        ActRequest act,

        @Schema(description = "How often the rule acts; absent if it acts without end.")
        Integer times,

        @Schema(description = "The moment of the sandbox's clock at which the rule ends.")
        Instant expiresAt,

        @Schema(description = "The value of the header `X-Emulator-Fault` that a call must have.")
        String onRequest) {}
