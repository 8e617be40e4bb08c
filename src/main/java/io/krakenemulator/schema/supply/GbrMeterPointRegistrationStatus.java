package io.krakenemulator.schema.supply;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "Whether a meter point was marked for registration.")
public record GbrMeterPointRegistrationStatus(
        @Schema(description = "Why it was not. Absent when it was.")
        String errorDetail,

        @NotNull @Schema(description = "MPAN or MPRN.") String mpxn,

        @NotNull @Schema(description = "Whether the meter point was marked.")
        RegistrationFlowStatus status) {}
