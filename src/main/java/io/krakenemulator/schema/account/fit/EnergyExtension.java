package io.krakenemulator.schema.account.fit;

import io.krakenemulator.validation.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "An extension of an installation.")
public record EnergyExtension(
        @Money
        @Schema(description = "Installed capacity of the extension, in the unit of the central register.")
        BigDecimal installedCapacity,

        @NotNull @Schema(description = "Number of the extension in its installation.")
        Integer referenceNumber) {}
