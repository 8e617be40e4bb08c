package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The request to make an account some time later, within a window.")
public record ScheduleAccountCreation(
        @NotNull @Schema(description = "The account to make.")
        EnergyAccount payload,

        @NotNull @Schema(description = "When to make it, and whether in earnest.")
        TaskParameters taskParams) {}
