package io.krakenemulator.admin.cohort;

import io.krakenemulator.web.ErrorResponse;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last line of a check that could not go on. */
@RegisterForReflection
@Schema(
        name = "CheckErrorLine",
        description = "The last line of a check that could not go on. The lines before it are judged, the rest is not.")
record CheckErrorLine(@NotNull ErrorResponse error) {}
