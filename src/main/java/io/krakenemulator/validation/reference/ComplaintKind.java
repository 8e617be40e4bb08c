package io.krakenemulator.validation.reference;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A type of complaint with its subtypes. */
@RegisterForReflection
@Schema(name = "ComplaintKind", description = "A type of complaint with its subtypes.")
public record ComplaintKind(
        @NotNull @NotBlank @Schema(description = "Identifies it in payloads.")
        String code,

        @Schema(description = "The subtypes that it has.") List<@NotBlank String> subtypes) {}
