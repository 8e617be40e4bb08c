package io.krakenemulator.schema.account.fit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A stop on the payments for an installation.")
public record EnergyCreditHold(
        @NotNull @Schema(description = "Day from which payments are held back.")
        LocalDate activeFrom,

        @Schema(description = "More on the reason.") String notes,

        @NotNull @Schema(description = "Why payments are held back.")
        CreditHoldReason reason) {}
