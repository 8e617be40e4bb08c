package io.krakenemulator.admin.cohort;

import io.krakenemulator.cohort.CheckSummary;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last line of a complete check. */
@RegisterForReflection
@Schema(name = "CheckSummaryLine", description = "The last line of a complete check.")
record CheckSummaryLine(@NotNull CheckSummary summary) {}
