package io.krakenemulator.validation.reference;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group of accounts that migrate together, and how they are treated. */
@RegisterForReflection
@Schema(
        name = "ReferenceImportSupplier",
        description = "A group of accounts that migrate together, and how they are treated.")
public record ImportSupplier(
        @NotNull @NotBlank @Schema(description = "Identifies it in payloads and paths.")
        String code,

        @NotEmptyIfPresent @Schema(description = "Its display name; its code when left out.")
        String name,

        @Schema(description = "The status of its migration.", defaultValue = "ONGOING")
        SupplierStatus status,

        @Schema(description = "How its accounts are treated.")
        ImportSupplierSettings settings) {

    /** Fills in the defaults of what is left out. */
    public ImportSupplier {
        name = Objects.requireNonNullElse(name, Objects.requireNonNullElse(code, ""));
        status = Objects.requireNonNullElse(status, SupplierStatus.ONGOING);
        settings = Objects.requireNonNullElse(settings, ImportSupplierSettings.DEFAULTS);
    }

    /** Returns whether accounts of it are staged and processed now. */
    public boolean isOngoing() {
        return status == SupplierStatus.ONGOING;
    }
}
