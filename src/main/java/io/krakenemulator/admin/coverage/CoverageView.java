package io.krakenemulator.admin.coverage;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The codes of the rule book that were met, and those that were not. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "RuleCoverage", description = "The codes of the rule book that were met, and those that were not.")
public record CoverageView(
        @NotNull @Schema(description = "The number of codes that were met, whatever the query lists.")
        Long met,

        @NotNull @Schema(description = "The number of the other codes, whatever the query lists.")
        Long neverMet,

        @NotNull @Schema(description = "The codes that the query lists, in alphabetical order.")
        List<CoveredCode> codes) {}
