package io.krakenemulator.validation.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.CrossChecked;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.ShapeCheck;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A need of the priority services register. It has a code on at least one fuel. */
@RegisterForReflection
@Schema(name = "PsrCode", description = "A need of the priority services register. It has a code on at least one fuel.")
public record PsrCode(
        @NotEmptyIfPresent @Schema(description = "Its code on the electricity side.")
        String elecCode,

        @NotEmptyIfPresent @Schema(description = "Its code on the gas side.")
        String gasCode,

        @NotNull @NotBlank @Schema(description = "The need that the code stands for.")
        String description,

        @Schema(description = "Whether a record of it must have an end.", defaultValue = "false")
        Boolean temporary)
        implements CrossChecked {

    /** Fills in the default of what is left out. */
    public PsrCode {
        temporary = Objects.requireNonNullElse(temporary, false);
    }

    @Override
    public void check(ObjectNode sent, Problems problems) {
        if (elecCode == null && gasCode == null) {
            problems.at().add(ShapeCheck.REQUIRED, "needs an elec_code or a gas_code");
        }
    }
}
