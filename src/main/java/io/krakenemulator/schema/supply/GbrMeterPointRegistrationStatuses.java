package io.krakenemulator.schema.supply;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "What became of the wish to register the meter points of an account.")
public record GbrMeterPointRegistrationStatuses(
        @NotNull @Schema(description = "The account's number in the source system.")
        String externalAccountNumber,

        @NotNull @Schema(description = "Code of the import supplier that the account was imported under.")
        String importSupplierCode,

        @NotNull @Schema(description = "One answer for each meter point.")
        List<GbrMeterPointRegistrationStatus> meterPoints) {}
