package io.krakenemulator.admin.sandbox;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.krakenemulator.admin.accounts.AccountsView;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.sandbox.Baseline;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.Strictness;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sandbox as the control API shows it. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "Sandbox", description = "One pretend instance: its own data, reference data and time.")
public record SandboxView(
        @NotNull @Schema(description = "Its name in the control API.")
        String name,

        @NotNull @Schema(description = "The keys that select it, in alphabetical order.")
        List<String> apiKeys,

        @NotNull @Schema(description = "The seed of account numbers and other random values.")
        String seed,

        @NotNull @Schema(description = "Its time.") ClockView clock,

        @NotNull @Schema(description = "The form of its answers. It is never `nested`, the former name of `schema`.")
        Dialect dialect,

        @NotNull @Schema(description = "Whether it applies the rules that some samples of the guide break, too.")
        Strictness strictness,

        @NotNull @Schema(description = "When it was created, in real time.")
        Instant createdAt,

        @NotNull
        @Schema(
                description =
                        "The state that a reset restores. `set_at` is null while that is the reference data that the sandbox"
                                + " was created with, and the clock as it is.")
        BaselineView baseline,

        @NotNull @Schema(description = "How many accounts it has.")
        AccountsView accounts) {

    static SandboxView of(Sandbox sandbox, List<String> apiKeys, Baseline baseline, AccountsView accounts) {
        return new SandboxView(
                sandbox.name(),
                apiKeys,
                sandbox.seed(),
                ClockView.of(sandbox),
                sandbox.dialect(),
                sandbox.strictness(),
                sandbox.createdAt(),
                BaselineView.of(baseline),
                accounts);
    }
}
