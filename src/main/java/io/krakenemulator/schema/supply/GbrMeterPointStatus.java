package io.krakenemulator.schema.supply;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.krakenemulator.validation.reference.MeterPointStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "The registration status of a meter point of an imported account.")
public record GbrMeterPointStatus(
        @NotNull @Schema(description = "MPAN or MPRN.") String mpxn,

        @NotNull @Schema(description = "The status of the meter point.")
        MeterPointStatus status) {}
