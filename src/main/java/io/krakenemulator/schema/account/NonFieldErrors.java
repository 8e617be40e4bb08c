package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The problems of a payload as a whole. */
@RegisterForReflection
@Schema(description = "The problems of a payload as sentences, each with its place before it.")
public record NonFieldErrors(
        @NotNull @Schema(description = "The problem, in words.")
        List<String> nonFieldErrors) {}
