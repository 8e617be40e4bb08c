package io.krakenemulator.validation.reference;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A role that a person may have on an account. */
@RegisterForReflection
@Schema(name = "CustomerRole", description = "A role that a person may have on an account.")
public record CustomerRole(
        @NotNull @NotBlank @Schema(description = "Identifies it in payloads.")
        String code,

        @JsonProperty("default")
        @Schema(description = "Whether a customer without a role gets it.", defaultValue = "false")
        Boolean isDefault,

        @Schema(description = "Whether someone who has it may have no other role.", defaultValue = "false")
        Boolean exclusive) {

    /** Fills in the defaults of what is left out. */
    public CustomerRole {
        isDefault = Objects.requireNonNullElse(isDefault, false);
        exclusive = Objects.requireNonNullElse(exclusive, false);
    }
}
