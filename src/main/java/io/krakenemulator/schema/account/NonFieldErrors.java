package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with a payload as a whole. */
@RegisterForReflection
public record NonFieldErrors(
        @NotNull @Schema(description = "What is wrong, for people.")
        List<String> nonFieldErrors) {}
