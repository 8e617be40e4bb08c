package io.krakenemulator.admin.processing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.krakenemulator.processing.ProcessingControl;
import io.krakenemulator.processing.ProcessingSlot;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a sandbox processes accounts, and which ones it is processing. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(
        name = "Processing",
        description = "How the sandbox processes accounts, and which ones it is processing, over all replicas.")
public record ProcessingView(
        @NotNull @Schema(description = "How many accounts may be processed at once; 0 is any number.")
        int concurrencyLimit,

        @NotNull @Schema(description = "How long processing an account takes.")
        DurationSetting duration,

        @NotNull @Schema(description = "Whether processing stops, with its slot taken, until it is released.")
        boolean hold,

        @NotNull @Schema(description = "How many slots are taken.")
        int inProgress,

        @NotNull @Schema(description = "The slots that are taken, the oldest work first.")
        List<Slot> slots) {

    /** A slot and its work. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProcessingSlot", description = "A slot and its work.")
    public record Slot(
            @Schema(description = "Its number, from 0; absent where work began without a limit.")
            Integer slot,

            @NotNull String importSupplier,
            @NotNull String externalAccountNumber,

            @NotNull @Schema(description = "Whether this is a dry run.")
            boolean dryRun,

            @NotNull @Schema(description = "Whether the work waits for its release.")
            boolean held,

            @NotNull @Schema(description = "When the slot was taken, in real time.")
            Instant since,

            @NotNull @Schema(description = "When the lease ends, in real time, unless the replica renews it before.")
            Instant leasedUntil) {

        static Slot of(ProcessingSlot slot) {
            return new Slot(
                    slot.number() < 0 ? null : slot.number(),
                    slot.supplierCode(),
                    slot.externalNumber(),
                    slot.dryRun(),
                    slot.held(),
                    slot.takenAt(),
                    slot.leasedUntil());
        }
    }

    static ProcessingView of(ProcessingControl.State state) {
        return new ProcessingView(
                state.settings().limit(),
                DurationSetting.of(state.settings().duration()),
                state.settings().hold(),
                state.taken().size(),
                state.taken().stream().map(Slot::of).toList());
    }
}
