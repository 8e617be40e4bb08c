package io.krakenemulator.validation.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.CrossChecked;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.ShapeCheck;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item that payloads name by its name or by its code; it has at least one of them. */
@RegisterForReflection
@Schema(
        name = "ReferenceNamedOrCoded",
        description = "An item that payloads name by its name or by its code; it has at least one of them.")
public record NamedOrCoded(
        @NotEmptyIfPresent @Schema(description = "Its name.")
        String name,

        @NotEmptyIfPresent @Schema(description = "Its code.")
        String code)
        implements CrossChecked {

    @Override
    public void check(ObjectNode sent, Problems problems) {
        if (name == null && code == null) {
            problems.at().add(ShapeCheck.REQUIRED, "needs a name or a code");
        }
    }
}
